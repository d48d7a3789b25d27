import { foreignRates, measuredOf, ratesOf } from '../../domain/budget/campaignBudget';
import type { RateMissing } from '../../domain/budget/rates';
import { comparisonsOf } from '../../domain/effect/compare';
import { resultOf } from '../../domain/effect/result';
import type { ComparedCampaign, ComparisonInput } from '../../domain/report/comparisonRows';
import type { DateSerial } from '../../domain/shared/period';
import { success, type Result } from '../../domain/shared/result';
import type { Book, RowIn } from '../book';
import { byCampaign } from '../../domain/shared/grouped';

/** More precedents than these are no help to a reader; the latest are taken. */
const mostCampaigns = 12;

/** A campaign beside those it is compared with, or the currency of one that lacks a rate. */
export function comparisonInputOf(
  book: Book,
  plan: RowIn<'Plans'>,
  on: DateSerial,
): Result<ComparisonInput, RateMissing> {
  const ledger = byCampaign(book.rows('Budget'));
  const kpis = byCampaign(book.rows('KPIs'));
  const rates = ratesOf(book.rows('Budget'), book.rows('Rates'), on);
  if (!rates.ok) return rates;
  const rateOf = (currency: string): number => rates.value.get(currency) ?? 1;
  const all = new Map(
    book.rows('Plans').map((one): [string, ComparedCampaign] => {
      const figures = measuredOf(ledger.get(one.id) ?? [], rateOf);
      return [one.id, { plan: one, kpis: kpis.get(one.id) ?? [], figures }];
    }),
  );
  const own = all.get(plan.id) ?? { plan, kpis: [], figures: measuredOf([], rateOf) };
  const resultIn = (one: ComparedCampaign) => resultOf(one.plan, one.kpis, { total: one.figures });
  const compared = comparisonsOf(resultIn(own), [...all.values()].map(resultIn));
  const bases = compared.map(({ basis, campaigns }) => ({
    basis,
    campaigns: campaigns
      .flatMap((id) => all.get(id) ?? [])
      .sort((a, b) => ((a.plan.quarter ?? '') < (b.plan.quarter ?? '') ? 1 : -1))
      .slice(0, mostCampaigns),
  }));
  const listed = [own, ...bases.flatMap(({ campaigns }) => campaigns)];
  const used = ratesOf(
    listed.flatMap((one) => ledger.get(one.plan.id) ?? []),
    book.rows('Rates'),
    on,
  );
  return used.ok ? success({ own, bases, rates: foreignRates(used.value) }) : used;
}
