import { monthOf } from '../../domain/shared/period';
import type { SampleContext, SampleLine, SampleRow } from './context';

function budgetRow(at: SampleContext, line: SampleLine): SampleRow {
  const { words, money, day, amount, person } = at;
  const month = day(line, 'monthDay');
  const text = (name: string): string | null => (line[name] === '' ? null : (line[name] ?? null));
  return {
    id: `BL-SAMPLE${line['key'] ?? ''}`,
    campaignId: at.planId(line['campaign']),
    category: text('category'),
    item: words(line, 'item'),
    vendor: words(line, 'vendor'),
    channel: text('channel'),
    month: month === null ? null : monthOf(month),
    planned: money(line, 'planned'),
    committed: money(line, 'committed'),
    accrued: money(line, 'accrued'),
    actual: money(line, 'actual'),
    forecast: money(line, 'forecast'),
    taxIncluded: true,
    taxRate: 0.06,
    spentOn: day(line, 'spentDay'),
    contractNo: text('contractNo'),
    contractOn: day(line, 'contractDay'),
    serviceOn: month,
    invoiceNo: text('invoiceNo'),
    invoiceOn: day(line, 'invoiceDay'),
    quotes: amount(line, 'quotes'),
    requester: person(line['requester']),
    approver: person(line['approver']),
    payer: person(line['payer']),
    accepted: money(line, 'accepted'),
    reasonCode: text('reasonCode'),
  };
}

export const budgetRows = (at: SampleContext): SampleRow[] =>
  at.files.budget.map((line) => budgetRow(at, line));
