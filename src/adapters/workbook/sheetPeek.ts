import type { CellValue } from '../../domain/shared/cell';
import { failure, success, type Result } from '../../domain/shared/result';
import type { SheetSpec } from '../../domain/report/sheet';
import type { WorkbookFailure } from '../../ports/failure';
import type { OfficeHost } from './host';
import { roundTrip } from './roundTrip';

/** Sheet-scoped name whose value is the report's ID: the sheet is ours and may be made again. */
export const markName = 'OversightReport';

const inputPrefix = 'Input_';

/** Name of an input cell; what names cannot hold is written as its code point. */
export const inputName = (key: string): string =>
  inputPrefix + key.replace(/[^A-Za-z0-9]/gu, (c) => `_${(c.codePointAt(0) ?? 0).toString(16)}_`);

/** What a sheet made before holds that outlives its being made again. */
export interface Earlier {
  readonly exists: boolean;
  readonly kept: ReadonlyMap<string, CellValue>;
  readonly names: readonly string[];
  readonly charts: readonly string[];
}

const textConstant = (value: unknown): string =>
  (typeof value === 'string' ? value : '').replace(/^=/u, '').replace(/^"(.*)"$/u, '$1');

/**
 * Looks at the sheet that bears the report's name: refuses one that is not this report's, and takes
 * down what was typed into its input cells, wherever rows have moved them since.
 */
export async function peekSheet(
  host: OfficeHost,
  spec: SheetSpec,
): Promise<Result<Earlier, WorkbookFailure>> {
  const keys = spec.rows.flat().flatMap((cell) => cell.inputKey ?? []);
  const peeked = await roundTrip(host, (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(spec.name);
    sheet.load('name');
    sheet.names.load('items/name,items/value');
    sheet.charts.load('items/name');
    const inputs = keys.map((key) => {
      const range = sheet.names.getItemOrNullObject(inputName(key)).getRangeOrNullObject();
      range.load('values');
      return { key, range };
    });
    return () => {
      if (sheet.isNullObject) return undefined;
      const mark = sheet.names.items.find(({ name }) => name === markName);
      const kept = inputs.flatMap(({ key, range }) =>
        range.isNullObject ? [] : [[key, (range.values as CellValue[][])[0]?.[0] ?? null] as const],
      );
      return {
        isOurs: mark !== undefined && textConstant(mark.value) === spec.reportId,
        kept: new Map(kept),
        names: sheet.names.items.map(({ name }) => name),
        charts: sheet.charts.items.map(({ name }) => name),
      };
    };
  });
  if (!peeked.ok) return peeked;
  if (!peeked.value) return success({ exists: false, kept: new Map(), names: [], charts: [] });
  if (!peeked.value.isOurs) return failure({ code: 'nameTaken', sheet: spec.name });
  const { kept, names, charts } = peeked.value;
  return success({ exists: true, kept, names, charts });
}
