import type { ReactNode } from 'react';
import {
  metricColumns,
  type BadMetric,
  type MetricPreview,
} from '../../domain/effect/metricImport';
import { headerOf } from '../../domain/tables/headers';
import { metricNames, metrics } from '../../domain/tables/weekly';
import { doctorWords } from '../../terms/doctorScreen';
import { importFailures, importWords } from '../../terms/importScreen';
import { say } from '../../terms/wording';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { CardList } from '../ui/CardList';
import { addFailureWords } from '../ui/failureWords';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { FileChooser } from './FileChooser';
import { MappingFields, type MappingChoice } from './MappingFields';
import { SheetChooser } from './SheetChooser';
import { useMetricImport, type MetricImportState } from './useMetricImport';

addFailureWords(importFailures);

/** Brings measured values in from a file: a column a metric, or a row a value. */
export function MetricImportPanel({ campaignId }: { readonly campaignId: string }): ReactNode {
  const t = useWords(importWords);
  const stack = useStackStyles();
  const state = useMetricImport(campaignId);
  return (
    <details>
      <summary className={stack.strong}>{t('metricsTitle')}</summary>
      <div className={stack.stack}>
        <p className={stack.muted}>{t('metricsHint')}</p>
        <FileChooser isRunning={state.isRunning} take={state.take} />
        {state.proposed === undefined ? null : <Proposed state={state} />}
      </div>
    </details>
  );
}

function useMetricChoices(): readonly MappingChoice[] {
  const { language } = useSettings();
  return [
    ...metricColumns.map((code) => ({ code, text: headerOf(metrics, code, language) })),
    ...Object.entries(metricNames).map(([code, wording]) => ({
      code: `metric:${code}`,
      text: `→ ${say(wording, language)}`,
    })),
  ];
}

function Proposed({ state }: { readonly state: MetricImportState }): ReactNode {
  const t = useWords(importWords);
  const stack = useStackStyles();
  const choices = useMetricChoices();
  const { proposed } = state;
  if (!proposed) return null;
  const { preview, mapping } = proposed.proposal;
  const count = preview.added.length + preview.corrected.length;
  const hasBad = preview.bad.length > 0;
  return (
    <>
      <SheetChooser sheets={proposed.sheets} chosen={proposed.source} choose={state.choose} />
      <MappingFields
        headers={proposed.source.headers}
        mapping={mapping}
        choices={choices}
        change={state.remap}
      />
      <MetricCounts preview={preview} />
      <CardList
        items={preview.bad}
        keyOf={(bad) => `${String(bad.fileRow)} ${bad.column} ${bad.code} ${String(bad.value)}`}
      >
        {(bad) => <BadMetricLine bad={bad} />}
      </CardList>
      <div className={stack.row}>
        <ActionButton
          appearance="primary"
          isRunning={state.isRunning}
          disabled={count === 0}
          onClick={() => {
            if (count > 0) state.confirm(hasBad, (rows) => t('imported', { count: rows }));
          }}
        >
          {t(hasBad ? 'importWithout' : 'import')}
        </ActionButton>
      </div>
    </>
  );
}

function MetricCounts({ preview }: { readonly preview: MetricPreview }): ReactNode {
  const t = useWords(importWords);
  const stack = useStackStyles();
  return (
    <p className={stack.text} role="status">
      {[
        t('added', { count: preview.added.length }),
        t('matched', { count: preview.corrected.length }),
        t('unchanged', { count: preview.unchanged }),
        ...(preview.bad.length > 0 ? [t('bad', { count: preview.bad.length })] : []),
      ].join(' · ')}
    </p>
  );
}

function BadMetricLine({ bad }: { readonly bad: BadMetric }): ReactNode {
  const t = useWords(importWords);
  const cell = useWords(doctorWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const { code } = bad;
  const column = bad.column in metrics.columns ? headerOf(metrics, bad.column, language) : '';
  const why =
    code === 'campaignUnknown' ||
    code === 'kpiUnknown' ||
    code === 'repeated' ||
    code === 'valueMissing'
      ? t(code)
      : cell(code);
  return (
    <span className={stack.muted}>
      {t('badRow', { row: bad.fileRow, why, column, value: String(bad.value ?? '—') })}
    </span>
  );
}
