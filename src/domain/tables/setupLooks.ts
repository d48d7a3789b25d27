import type { Language } from '../../terms/language';
import type { TableCode } from './all';
import { tableOf } from './all';
import { columnLetters } from './columnLetters';
import { cellOf } from './write';
import { wordOf } from './words';

/**
 * Looks of a conditional format. Each differs in weight, slant or strike as well as in colour, so
 * that a black-and-white print still tells them apart.
 */
export type ConditionalLook = 'good' | 'warn' | 'bad' | 'muted';

/**
 * When a cell of a column looks so. `[@code]` is the row's cell, `{code.choice}` the word of a
 * choice in the workbook's language, `NAME()` a word of `words.ts`. Column `*` is the whole row.
 */
export interface LookRule {
  readonly table: TableCode;
  readonly column: string;
  readonly when: string;
  readonly look: ConditionalLook;
}

const word = (
  table: TableCode,
  column: string,
  looks: Readonly<Record<string, ConditionalLook>>,
): LookRule[] =>
  Object.entries(looks).map(([code, look]) => ({
    table,
    column,
    when: `[@${column}]="{${column}.${code}}"`,
    look,
  }));

const severity: Readonly<Record<string, ConditionalLook>> = { block: 'bad', warn: 'warn' };

const effectLooks = (column: string): LookRule[] => [
  { table: 'KPIs', column, when: '[@effect]=UNFAVOURABLE()', look: 'bad' },
  { table: 'KPIs', column, when: '[@effect]=FAVOURABLE()', look: 'good' },
];

const overdue = (table: TableCode, column: string, and: string): LookRule => ({
  table,
  column,
  when: `AND(ISNUMBER([@${column}]),[@${column}]<TODAY()${and})`,
  look: 'bad',
});

/** Voided rows first: whatever else a row is, it no longer counts. */
const voidedTables: readonly TableCode[] = [
  'Plans',
  'Budget',
  'Weekly',
  'KPIs',
  'Metrics',
  'Issues',
  'Lessons',
  'Training',
  'Violations',
  'Evidence',
  'Findings',
  'Rules',
  'Stages',
  'Team',
];

export const lookRules: readonly LookRule[] = [
  ...voidedTables.map((table): LookRule => ({
    table,
    column: '*',
    when: '[@voided]=YES()',
    look: 'muted',
  })),
  ...word('Plans', 'status', {
    approved: 'good',
    running: 'good',
    completed: 'good',
    inReview: 'warn',
    changePending: 'warn',
    returned: 'warn',
    rejected: 'bad',
  }),
  ...word('Plans', 'risk', { high: 'bad', medium: 'warn' }),
  { table: 'Plans', column: 'remaining', when: '[@remaining]<0', look: 'bad' },
  { table: 'Plans', column: 'burn', when: 'AND(ISNUMBER([@burn]),[@burn]>1)', look: 'bad' },
  overdue('Plans', 'licenceValidUntil', ''),
  { table: 'Budget', column: 'actual', when: '[@actual]>[@planned]', look: 'bad' },
  { table: 'Budget', column: 'available', when: '[@available]<0', look: 'bad' },
  { table: 'Budget', column: 'variance', when: '[@variance]>0', look: 'bad' },
  ...effectLooks('effect'),
  ...effectLooks('variance'),
  ...word('Issues', 'state', { closed: 'good', open: 'warn' }),
  ...word('Issues', 'severity', severity),
  overdue('Issues', 'dueOn', ',[@state]<>"{state.closed}"'),
  ...word('Findings', 'severity', severity),
  ...word('Findings', 'state', { open: 'warn', resolved: 'good' }),
  ...word('Rules', 'severity', severity),
  ...word('Lessons', 'state', { open: 'warn', adopted: 'good' }),
  ...word('Violations', 'state', { found: 'warn' }),
  overdue('Evidence', 'validUntil', ''),
  overdue('Training', 'validUntil', ''),
];

/** Where a table's columns stand: the sheet column of each code, and the first body row (1-based). */
export interface Layout {
  readonly columnOf: (code: string) => number | undefined;
  readonly firstRow: number;
}

/**
 * The rule as a conditional-format formula for the first body row, or undefined when a column it
 * needs is not there. Conditional formats know no structured references.
 * `[@actual]>[@planned]` → `=$M2>$I2`
 */
export function lookFormula(
  rule: LookRule,
  layout: Layout,
  language: Language,
): string | undefined {
  const table = tableOf(rule.table);
  const lacking: string[] = [];
  const formula = rule.when
    .replace(/\{(\w+)\.(\w+)\}/gu, (_, code: string, choice: string) => {
      const column = table.columns[code];
      return column ? String(cellOf(column, choice, language)) : '';
    })
    .replace(/\b([A-Z]+)\(\)/gu, (whole, name: string) => {
      const text = wordOf(name, language);
      return text === undefined ? whole : `"${text}"`;
    })
    .replace(/\[@(\w+)\]/gu, (_, code: string) => {
      const at = layout.columnOf(code);
      if (at === undefined) lacking.push(code);
      return `$${columnLetters(at ?? 0)}${String(layout.firstRow)}`;
    });
  return lacking.length === 0 ? `=${formula}` : undefined;
}
