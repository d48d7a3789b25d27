import { randomBytes } from 'node:crypto';
import type { TableCode } from '../../src/domain/tables/all';
import type { DecisionRow } from '../../src/domain/tables/decisions';
import { approvalDeps, approvalTables } from '../support/approvalBook';
import { must, type Step } from './actions';

const planTables = ['Plans', 'Budget', 'KPIs'] as const;

/** The complete plan's rows under another ID. */
function rowsOf(code: (typeof planTables)[number], planId: string): readonly object[] {
  const rows = approvalTables()[code] ?? [];
  if (code === 'Plans') return rows.map((row) => ({ ...row, id: planId }));
  return rows.map((row, i) => ({
    ...row,
    id: `${code}-${planId}-${String(i)}`,
    campaignId: planId,
  }));
}

/**
 * What the very use cases write when each plan goes its road, on rows in memory: the same entries
 * as on the real library, to be put into a workbook at once. `log`: what stands there already.
 */
export async function rehearse(
  planIds: readonly string[],
  roads: readonly (readonly Step[])[],
  log: readonly DecisionRow[],
): Promise<readonly (readonly [TableCode, readonly object[]])[]> {
  const tables = approvalTables();
  for (const code of planTables) tables[code] = planIds.flatMap((planId) => rowsOf(code, planId));
  const memory = approvalDeps({ ...tables, Decisions: log });
  // IDs that no other rehearsal for the same workbook gives.
  const deps = { ...memory, random: { bytes: randomBytes } };
  deps.at('2026-11-24T02:00:00.000Z');
  for (const [i, road] of roads.entries())
    for (const [person, step] of road) {
      deps.as(person);
      await must(step(planIds[i] ?? '')(deps));
    }
  const rows = (code: TableCode): readonly object[] => deps.workbook.rows(code);
  return [
    ...planTables.map((code) => [code, rows(code)] as const),
    ['Decisions', rows('Decisions').slice(log.length)],
    ['Archive', rows('Archive')],
  ];
}
