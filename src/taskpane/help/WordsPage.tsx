import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isTableCode, tableCodes, tableOf } from '../../domain/tables/all';
import { columnMeaningWords } from '../../terms/columnMeaning';
import { hrefOf } from '../shell/route';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { ColumnList } from '../ui/form/ColumnList';
import { useWording, useWords } from '../ui/useWords';
import { helpWords } from '../../terms/help';
import { TermPage } from './TermPage';

/** `help/words` lists the tables, `help/words/Budget` explains its columns, `…/Terms/<id>` a term. */
export function WordsPage(props: { readonly path: readonly string[] }): ReactNode {
  const [code, rowId] = props.path;
  const t = useWords(columnMeaningWords);
  const guide = useWords(helpWords);
  const wording = useWording();
  if (code === undefined || !isTableCode(code))
    return (
      <ScreenFrame
        title={t('title')}
        intro={t('intro')}
        above={{ href: hrefOf('help'), name: guide('title') }}
      >
        <TableLinks />
      </ScreenFrame>
    );
  const table = tableOf(code);
  const above = { href: hrefOf('help', ['words']), name: t('title') };
  if (code === 'Terms' && rowId !== undefined) return <TermPage rowId={rowId} />;
  return (
    <ScreenFrame title={wording(table.sheet)} above={above}>
      <Section title={t('columns')}>
        <ColumnList table={table} columns={Object.keys(table.columns)} />
      </Section>
    </ScreenFrame>
  );
}

function TableLinks(): ReactNode {
  const t = useWords(columnMeaningWords);
  const stack = useStackStyles();
  const wording = useWording();
  return (
    <Section title={t('tables')}>
      <ul className={stack.tight}>
        {tableCodes.map((code) => (
          <li key={code}>
            <Link href={hrefOf('help', ['words', code])}>{wording(tableOf(code).sheet)}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
