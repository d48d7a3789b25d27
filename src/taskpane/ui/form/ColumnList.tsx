import type { ReactNode } from 'react';
import { isTableCode, tableOf } from '../../../domain/tables/all';
import type { Column } from '../../../domain/tables/column';
import { formulaText } from '../../../domain/tables/formulaText';
import { headerOf } from '../../../domain/tables/headers';
import type { Table } from '../../../domain/tables/table';
import { columnMeaningWords } from '../../../terms/columnMeaning';
import type { Language } from '../../../terms/language';
import { say } from '../../../terms/wording';
import { useSettings } from '../../shell/settings';
import { Facts } from '../Facts';
import { useWords, type Say } from '../useWords';
import { meaningOf } from './columnMeaning';

type Words = Say<typeof columnMeaningWords>;

const sheetOf = (code: string, language: Language): string =>
  isTableCode(code) ? say(tableOf(code).sheet, language) : code;

function limitsOf({ min, max }: Column, t: Words): string | undefined {
  if (min === undefined) return undefined;
  return max === undefined ? t('atLeast', { min }) : t('between', { min, max });
}

/** What the table's description says a cell of the column may hold. */
function contentOf(table: Table, column: Column, language: Language, t: Words): string[] {
  const { choices, formula, refers, suggest } = column;
  const comma = language === 'zh-CN' ? '、' : ', ';
  return [
    column.required === true ? t('required') : undefined,
    choices &&
      t('choices', {
        list: Object.values(choices)
          .map((word) => say(word, language))
          .join(comma),
      }),
    formula && t('formula', { formula: formulaText(table, formula, language) }),
    refers && t('refers', { sheet: sheetOf(refers, language) }),
    suggest && t('suggested', { sheet: sheetOf(suggest.split('.')[0] ?? '', language) }),
    limitsOf(column, t),
  ].filter((part) => part !== undefined);
}

/** Meaning, note and content of one column, as sentences. */
export function explain(table: Table, code: string, language: Language, t: Words): string {
  const column = table.columns[code];
  if (column === undefined) return '';
  const meaning = isTableCode(table.code) ? meaningOf(table.code, code) : undefined;
  return [
    ...[meaning, column.note].flatMap((word) => (word === undefined ? [] : [say(word, language)])),
    ...contentOf(table, column, language, t),
  ].join(language === 'zh-CN' ? '；' : '; ');
}

/** Columns of a table, each with what it means and what may stand in it. */
export function ColumnList(props: {
  readonly table: Table;
  readonly columns: readonly string[];
}): ReactNode {
  const { table, columns } = props;
  const { language } = useSettings();
  const t = useWords(columnMeaningWords);
  return (
    <Facts
      facts={columns.map((code) => [
        headerOf(table, code, language),
        explain(table, code, language, t),
      ])}
    />
  );
}
