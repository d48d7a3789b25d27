import type { ReportCell } from './sheet';

/**
 * Report rows are drafted without addresses. In a draft's formula `{name}` stands for the cell
 * whose figure is `name`, `{row}` for the formula's own row number, `{first:last}` for a range.
 */
export type DraftRow = readonly ReportCell[];

/** Zero-based column → letters. `0` → `A`, `26` → `AA` */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

export interface Layout {
  readonly rows: readonly (readonly ReportCell[])[];
  /** `B12` of a figure's name; throws when no cell bears it. */
  addressOf(figure: string): string;
}

function addressesOf(drafts: readonly DraftRow[]): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  drafts.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell.figure === undefined) return;
      if (addresses.has(cell.figure)) throw new Error(`Two cells are called ${cell.figure}`);
      addresses.set(cell.figure, `${columnLetters(c)}${String(r + 1)}`);
    });
  });
  return addresses;
}

const fixedAddress = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2');

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
    row.map((cell) =>
      cell.formula === undefined ? cell : { ...cell, formula: resolve(cell.formula, r + 1) },
    ),
  );
  return { rows, addressOf };
}
