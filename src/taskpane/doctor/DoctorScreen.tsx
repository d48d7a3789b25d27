import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { checkReads } from '../../application/compliance/checkReads';
import { tableCodes, tableOf, type TableCode } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import type { CellProblem } from '../../domain/tables/read';
import { doctorWords } from '../../terms/doctorScreen';
import { screenNames } from '../../terms/pane';
import { say } from '../../terms/wording';
import { hrefOf } from '../shell/route';
import { useSettings } from '../shell/settings';
import { BookGate } from '../ui/BookGate';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { CellLink } from '../ui/CellLink';
import { EmptyState } from '../ui/EmptyState';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWording, useWords } from '../ui/useWords';

/** What in the workbook cannot be read, with the way to each cell. */
export function DoctorScreen(): ReactNode {
  const t = useWords(doctorWords);
  const name = useWords(screenNames);
  return (
    <ScreenFrame title={name('doctor')} intro={t('intro')}>
      <BookGate request={checkReads} needed={[]}>
        {(book) => <Diagnosis book={book} />}
      </BookGate>
    </ScreenFrame>
  );
}

interface MissingColumns {
  readonly code: TableCode;
  readonly columns: readonly string[];
}

const missingColumns = (book: Book): readonly MissingColumns[] =>
  tableCodes.flatMap((code) => {
    const columns = book.typed(code)?.missing ?? [];
    return columns.length === 0 ? [] : [{ code, columns }];
  });

function Diagnosis({ book }: { readonly book: Book }): ReactNode {
  const t = useWords(doctorWords);
  const { problems } = book;
  const columns = missingColumns(book);
  const { absent } = book.reading;
  const present = tableCodes.filter((code) => !absent.includes(code));
  const rows = present.reduce((sum, code) => sum + book.allRows(code).length, 0);
  if (problems.length === 0 && columns.length === 0 && absent.length === 0)
    return (
      <EmptyState title={t('healthy')} body={t('healthyDo', { tables: present.length, rows })} />
    );
  return (
    <>
      <Missing absent={absent} columns={columns} />
      {problems.length === 0 ? null : (
        <Section title={`${t('cells')} · ${String(problems.length)}`}>
          <CardList
            items={problems}
            keyOf={(problem) => `${problem.table} ${problem.column} ${String(problem.index)}`}
          >
            {(problem) => <ProblemCard problem={problem} />}
          </CardList>
        </Section>
      )}
    </>
  );
}

function Missing(props: {
  readonly absent: readonly TableCode[];
  readonly columns: readonly MissingColumns[];
}): ReactNode {
  const { absent, columns } = props;
  const t = useWords(doctorWords);
  const stack = useStackStyles();
  const wording = useWording();
  const { language } = useSettings();
  const comma = language === 'zh-CN' ? '、' : ', ';
  if (absent.length === 0 && columns.length === 0) return null;
  return (
    <Card tone="warning">
      {absent.length === 0 ? null : (
        <p className={stack.text}>
          {`${t('missingTables')}: ${absent.map((code) => wording(tableOf(code).sheet)).join(comma)}`}
        </p>
      )}
      {columns.map(({ code, columns: names }) => (
        <p key={code} className={stack.text}>
          {`${t('missingColumns')} · ${wording(tableOf(code).sheet)}: ${names
            .map((column) => headerOf(tableOf(code), column, language))
            .join(comma)}`}
        </p>
      ))}
      <div className={stack.row}>
        <Button as="a" size="small" appearance="primary" href={hrefOf('setup')}>
          {t('repair')}
        </Button>
      </div>
    </Card>
  );
}

function ProblemCard({ problem }: { readonly problem: CellProblem }): ReactNode {
  const { table, column, rowId } = problem;
  const t = useWords(doctorWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const described = tableOf(table);
  const place = rowId === null ? { table } : { table, rowId, column };
  return (
    <Card tone="warning">
      <div className={stack.spread}>
        <span className={stack.strong}>{t(problem.code)}</span>
        <CellLink place={place} />
      </div>
      <span className={stack.muted}>
        {`${say(described.sheet, language)} › ${t('line', {
          header: headerOf(described, column, language),
          value: String(problem.value ?? '—'),
        })}`}
      </span>
    </Card>
  );
}
