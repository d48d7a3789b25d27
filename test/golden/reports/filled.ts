import type { TableCode } from '../../../src/domain/tables/all';
import { allTables } from '../../../src/domain/tables/all';
import type { Change } from '../../../src/domain/shared/changes';
import type { RowValues } from '../../../src/domain/tables/write';
import type { Language } from '../../../src/terms/language';
import { memoryDeps } from '../../support/memoryDeps';
import { workbookWith } from '../../support/openPane';
import type { SampleTables } from './rows';

/** Appends as a use case would: typed columns only, formulas are the workbook's own. */
export function appends(sample: SampleTables): Change[] {
  return (Object.keys(sample) as TableCode[]).map((table) => {
    const columns = Object.entries(allTables[table].columns);
    const typed = columns.filter(([, column]) => column.kind !== 'formula').map(([code]) => code);
    const rows = (sample[table] ?? []) as unknown as readonly (RowValues & { readonly id: string })[];
    return {
      kind: 'append' as const,
      table,
      rows: rows.map((values) => ({
        ...Object.fromEntries(typed.map((code) => [code, values[code] ?? null])),
        id: values.id,
      })),
    };
  });
}

/** A real workbook with the sample in it, and a person's ports on it. */
export async function filledWorkbook(
  codes: readonly TableCode[],
  tables: SampleTables,
  language: Language,
  person = '周高',
) {
  const { workbook, pane } = await workbookWith(codes, { language });
  const filled = await pane.port.apply({ operationId: 'OP-FILL', changes: appends(tables) });
  if (!filled.ok) throw new Error(JSON.stringify(filled.failure));
  const memory = memoryDeps({}, person, '2026-11-24T03:00:00.000Z');
  return { workbook, pane, memory, deps: { ...memory, workbook: pane.port } };
}
