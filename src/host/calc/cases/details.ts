import type { CellWrite } from '../../core/model';
import type { CellValue } from '../../core/values';

/** Where the block below stands: A12. */
export const DETAILS_AT = { row: 11, column: 0 } as const;

type Entry = CellValue | { readonly formula: string };

/** Lines as people leave them: blanks, zeros, an empty text, digits as text, errors; 2026 dates. */
const LINES: readonly (readonly Entry[])[] = [
  ['编号', '金额', '日期', '状态', '备注', '比率', '标志', '混合', '含错', '现金流', '收付日'],
  ['B-1', 0, 46023, 'open', null, 0.1, true, 1, 1, -1000, 46023],
  ['B-2', null, 46054, 'closed', 'x', 0.2, false, 'a', { error: '#N/A' }, 300, 46204],
  ['B-3', 120.5, 46082, 'Open', { formula: '=""' }, 0.3, true, '12', 3, 420, 46388],
  ['B-4', -30, 46113, 'open', 'y?', null, false, null, { error: '#DIV/0!' }, 680, 46753],
  ['B-5', 0, null, null, '*', 0.5, true, 0, 5],
  ['b-6', 99.99, 46350, 'void', 'x', 0.6, true, true, 6],
  ['B-7', 1000, 46387, 'open', null, 0.7, false, -5, 7],
];

export const DETAILS: readonly (readonly (CellWrite | null)[])[] = LINES.map((line) =>
  line.map((entry) => {
    if (entry === null) return null;
    return typeof entry === 'object' && 'formula' in entry ? entry : { value: entry };
  }),
);
