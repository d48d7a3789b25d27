import { cellAddress } from '../tables/columnLetters';
import type { ReportCell } from './sheet';

/**
 * Report rows are drafted without addresses. In a draft's formula `{name}` stands for the cell
 * whose figure is `name`, `{row}` for the formula's own row number, `{first:last}` for a range.
 */
export type DraftRow = readonly ReportCell[];

export interface Layout {
  readonly rows: readonly (readonly ReportCell[])[];
  /** `B12` of a figure's name; throws when no cell bears it. */
  readonly addressOf: (figure: string) => string;
}

function addressesOf(drafts: readonly DraftRow[]): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  drafts.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell.figure === undefined) return;
      if (addresses.has(cell.figure)) throw new Error(`Two cells are called ${cell.figure}`);
      addresses.set(cell.figure, cellAddress(r, c));
    });
  });
  return addresses;
}

const fixedAddress = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2');

const numeric = new Set(['money', 'number', 'rate', 'integer', 'percent']);

/** A head stands over its figures: right where the cell below it is a number, as centred as it. */
function alignedHeads(row: readonly ReportCell[], below: DraftRow | undefined): DraftRow {
  if (!row.some((cell) => cell.look === 'columnHead')) return row;
  return row.map((cell, c) => {
    const under = below?.[c];
    if (cell.look !== 'columnHead' || cell.align !== undefined || !under) return cell;
    if (numeric.has(under.format ?? '')) return { ...cell, align: 'right' as const };
    return under.align === undefined ? cell : { ...cell, align: under.align };
  });
}

/** Places the drafts one under another and puts addresses into their formulas. */
export function layOut(drafts: readonly DraftRow[]): Layout {
  const addresses = addressesOf(drafts);
  const addressOf = (figure: string): string => {
    const address = addresses.get(figure);
    if (address === undefined) throw new Error(`No cell is called ${figure}`);
    return address;
  };
  const resolve = (formula: string, row: number): string =>
    formula.replace(/\{([^{}"]+)\}/gu, (_, inner: string) =>
      inner === 'row'
        ? String(row)
        : inner
            .split(':')
            .map((name) => fixedAddress(addressOf(name)))
            .join(':'),
    );
  const rows = drafts.map((row, r) =>
    alignedHeads(row, drafts[r + 1]).map((cell) =>
      cell.formula === undefined ? cell : { ...cell, formula: resolve(cell.formula, r + 1) },
    ),
  );
  return { rows, addressOf };
}
