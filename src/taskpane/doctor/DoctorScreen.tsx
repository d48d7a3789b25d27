import { Button } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { checkReads } from '../../application/compliance/checkReads';
import { tableCodes, tableOf, type TableCode } from '../../domain/tables/all';
import { codesOfHeaders, headerOf } from '../../domain/tables/headers';
import { doctorMendWords } from '../../terms/doctorMend';
import { doctorWords } from '../../terms/doctorScreen';
import { doctorStructureWords } from '../../terms/doctorStructure';
import { screenNames } from '../../terms/pane';
import { hrefOf } from '../shell/route';
import { useSettings } from '../shell/settings';
import { BookGate } from '../ui/BookGate';
import { Card } from '../ui/Card';
import { EmptyState } from '../ui/EmptyState';
import { FailureBar } from '../ui/FailureBar';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useStackStyles } from '../ui/stackStyles';
import { useWording, useWords } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';
import { CutTables } from './CutTables';
import { LostFormulas } from './LostFormulas';
import { Mending } from './Mending';
import { OutsideRows } from './OutsideRows';
import { useStructure } from './useStructure';

/** What in the workbook cannot be read, with the way to each cell, and mending as far as it is certain. */
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
  /** Headers there that are not ours: one of them may be a missing column under a new name. */
  readonly unknown: readonly string[];
}

const missingColumns = (book: Book): readonly MissingColumns[] =>
  tableCodes.flatMap((code) => {
    const typed = book.typed(code);
    if (typed === undefined || typed.missing.length === 0) return [];
    const { headers } = typed.raw;
    const codes = codesOfHeaders(tableOf(code), headers);
    return [{ code, columns: typed.missing, unknown: headers.filter((_, i) => codes[i] === null) }];
  });

function Diagnosis({ book }: { readonly book: Book }): ReactNode {
  const t = useWords(doctorWords);
  const standing = useWords(doctorStructureWords);
  const { problems } = book;
  const columns = missingColumns(book);
  const { absent } = book.reading;
  const present = tableCodes.filter((code) => !absent.includes(code));
  const rows = present.reduce((sum, code) => sum + book.allRows(code).length, 0);
  const structure = useStructure(book);
  const { found } = structure;
  const faults = found?.ok === true ? found.value : undefined;
  const stands =
    faults !== undefined && faults.lost.length + faults.below.length + faults.cut.length === 0;
  const isHealthy = problems.length === 0 && columns.length === 0 && absent.length === 0 && stands;
  return (
    <>
      {isHealthy ? (
        <EmptyState title={t('healthy')} body={t('healthyDo', { tables: present.length, rows })} />
      ) : null}
      <Missing absent={absent} columns={columns} />
      {found === undefined ? <Waiting label={standing('examining')} /> : null}
      {found?.ok === false ? <FailureBar failure={found.failure} /> : null}
      {faults === undefined ? null : (
        <>
          <CutTables cut={faults.cut} structure={structure} />
          <OutsideRows below={faults.below} structure={structure} />
          <LostFormulas lost={faults.lost} workbook={book.language} structure={structure} />
        </>
      )}
      <Mending book={book} />
    </>
  );
}

function Missing(props: {
  readonly absent: readonly TableCode[];
  readonly columns: readonly MissingColumns[];
}): ReactNode {
  const { absent, columns } = props;
  const t = useWords(doctorWords);
  const mend = useWords(doctorMendWords);
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
      {columns.map(({ code, columns: names, unknown }) => (
        <Fragment key={code}>
          <p className={stack.text}>
            {`${t('missingColumns')} · ${wording(tableOf(code).sheet)}: ${names
              .map((column) => headerOf(tableOf(code), column, language))
              .join(comma)}`}
          </p>
          {unknown.length === 0 ? null : (
            <p className={stack.muted}>
              {mend('unknownHeaders', {
                table: wording(tableOf(code).sheet),
                headers: unknown.join(comma),
              })}
            </p>
          )}
        </Fragment>
      ))}
      <div className={stack.row}>
        <Button as="a" size="small" appearance="primary" href={hrefOf('setup')}>
          {t('repair')}
        </Button>
      </div>
    </Card>
  );
}
