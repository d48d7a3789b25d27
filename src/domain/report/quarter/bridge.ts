import { datedBridge } from '../../effect/datedBridge';
import { dateOf, quarterSpan } from '../../shared/period';
import type { BridgePlace } from '../bridgeRows';
import { reportWidth } from '../frame';
import { addUp } from '../measureRow';
import { overCampaigns } from './campaignTables';
import type { QuarterInput } from './input';

/** The quarter's bridge over the lines of all its campaigns; the plan's day is the quarter's first. */
export function quarterBridgePlace(input: QuarterInput): BridgePlace {
  const { from } = quarterSpan(input.quarter);
  const { year, month, day } = dateOf(from);
  const names = new Map(input.campaigns.map(({ plan }) => [plan.id, plan.name ?? plan.id]));
  return {
    bridge: datedBridge({
      lines: input.lines,
      total: addUp(input.campaigns.map((campaign) => campaign.figures)),
      rates: input.rates,
      rateRows: input.rateRows,
      plannedOn: from,
      on: input.madeOn,
    }),
    lines: input.lines,
    reasons: input.reasons,
    rates: input.rates,
    scope: `Budget[campaignId],${overCampaigns(input, 'money', 'id')}`,
    total: 'money.total',
    nameOf: (line) => `${names.get(line.campaignId ?? '') ?? ''}: ${line.item ?? line.id}`,
    plannedOn: `DATE(${String(year)},${String(month)},${String(day)})`,
    width: reportWidth,
  };
}
