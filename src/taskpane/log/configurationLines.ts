import type { Book } from '../../application/book';
import type { ConfigurationChange } from '../../domain/approval/configuration';
import type { Language } from '../../terms/language';

/** What a person calls a row of a settings table: the column in which its name stands. */
const nameColumn = (table: string, language: Language): string => {
  if (table === 'Parameters') return language === 'zh-CN' ? 'nameZh' : 'nameEn';
  if (table === 'Rules') return language === 'zh-CN' ? 'messageZh' : 'messageEn';
  return 'name';
};

export interface ConfigurationLine {
  readonly kind: 'cell' | 'added' | 'deleted';
  readonly row: string;
  readonly change: ConfigurationChange;
}

const isWholeRow = (change: ConfigurationChange): boolean => change.column === 'id';

function rowName(
  changes: readonly ConfigurationChange[],
  { table, rowId }: ConfigurationChange,
  book: Book,
  language: Language,
): string {
  const column = nameColumn(table, language);
  const code = table as 'Parameters' | 'Rules' | 'Stages' | 'Team';
  const now: Readonly<Record<string, unknown>> = { ...book.row(code, rowId) };
  const gone = changes.find((c) => c.table === table && c.rowId === rowId && c.column === column);
  const name = now[column] ?? gone?.then ?? now['code'] ?? now['name'];
  return typeof name === 'string' && name !== '' ? name : rowId;
}

/** Changed cells → lines to read: a row that came or went is one line, not one a column. */
export function configurationLines(
  changes: readonly ConfigurationChange[],
  book: Book,
  language: Language,
): readonly ConfigurationLine[] {
  const key = ({ table, rowId }: ConfigurationChange): string => `${table} ${rowId}`;
  const whole = new Set(changes.filter(isWholeRow).map(key));
  return changes.flatMap((change): ConfigurationLine[] => {
    const row = rowName(changes, change, book, language);
    if (!whole.has(key(change))) return [{ kind: 'cell', row, change }];
    if (!isWholeRow(change)) return [];
    return [{ kind: change.now === undefined ? 'deleted' : 'added', row, change }];
  });
}
