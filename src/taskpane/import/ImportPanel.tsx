import type { ReactNode } from 'react';
import { importable, type BadRow, type ImportTable } from '../../domain/budget/importRows';
import { tableOf } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import { doctorWords } from '../../terms/doctorScreen';
import { importFailures, importWords } from '../../terms/importScreen';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { CardList } from '../ui/CardList';
import { addFailureWords } from '../ui/failureWords';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { FileChooser } from './FileChooser';
import { MappingFields } from './MappingFields';
import { SheetChooser } from './SheetChooser';
import { useImport, type ImportState } from './useImport';

addFailureWords(importFailures);

/** Brings figures in from a CSV or Excel file, matched by ID and previewed. */
export function ImportPanel({ table }: { readonly table: ImportTable }): ReactNode {
  const t = useWords(importWords);
  const stack = useStackStyles();
  const state = useImport(table);
  return (
    <details>
      <summary className={stack.strong}>{t('title')}</summary>
      <div className={stack.stack}>
        <p className={stack.muted}>{t('hint')}</p>
        <FileChooser isRunning={state.isRunning} take={state.take} />
        {state.proposed === undefined ? null : <Preview state={state} table={table} />}
      </div>
    </details>
  );
}

function Preview(props: { readonly state: ImportState; readonly table: ImportTable }): ReactNode {
  const { state, table } = props;
  const t = useWords(importWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const { proposed } = state;
  if (!proposed) return null;
  const { preview, mapping } = proposed.proposal;
  const described = tableOf(table);
  const hasBad = preview.bad.length > 0;
  const isReady = preview.matched.length > 0;
  return (
    <>
      <SheetChooser sheets={proposed.sheets} chosen={proposed.source} choose={state.choose} />
      <MappingFields
        headers={proposed.source.headers}
        mapping={mapping}
        choices={['id', ...importable[table]].map((code) => ({
          code,
          text: headerOf(described, code, language),
        }))}
        change={state.remap}
      />
      <p className={stack.text} role="status">
        {[
          t('matched', { count: preview.matched.length }),
          t('unchanged', { count: preview.unchanged }),
          ...(hasBad ? [t('bad', { count: preview.bad.length })] : []),
        ].join(' · ')}
      </p>
      <CardList
        items={preview.bad}
        keyOf={(bad) => `${String(bad.fileRow)} ${bad.column} ${bad.code}`}
      >
        {(bad) => <BadLine bad={bad} table={table} />}
      </CardList>
      <div className={stack.row}>
        <ActionButton
          appearance="primary"
          isRunning={state.isRunning}
          disabled={!isReady}
          onClick={() => {
            if (isReady) state.confirm(hasBad, (count) => t('imported', { count }));
          }}
        >
          {t(hasBad ? 'importWithout' : 'import')}
        </ActionButton>
      </div>
    </>
  );
}

function BadLine(props: { readonly bad: BadRow; readonly table: ImportTable }): ReactNode {
  const { bad, table } = props;
  const t = useWords(importWords);
  const cell = useWords(doctorWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const described = tableOf(table);
  const column =
    bad.column in described.columns ? headerOf(described, bad.column, language) : bad.column;
  const { code } = bad;
  const why =
    code === 'idMissing' || code === 'idUnknown' || code === 'idRepeated' || code === 'rowVoided'
      ? t(code)
      : cell(code);
  return (
    <span className={stack.muted}>
      {t('badRow', { row: bad.fileRow, why, column, value: String(bad.value ?? '—') })}
    </span>
  );
}
