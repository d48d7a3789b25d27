import { useState } from 'react';
import { signOffReport } from '../../application/report/signOffReport';
import {
  writeSummaryReport,
  type ReportWritten,
} from '../../application/report/writeSummaryReport';
import type { Unexplained } from '../../domain/effect/unexplained';
import { useDeps } from '../shell/deps';
import { useSettings } from '../shell/settings';
import { useAction, type ActionSettings } from '../ui/useAction';
import { rowsIn } from './Owing';
import { usePacing, type RunningPace } from './usePacing';

export interface ReportState {
  readonly written: ReportWritten | undefined;
  /** Rows whose reasons hold the report back. */
  readonly unexplained: readonly Unexplained[];
  readonly isMaking: boolean;
  readonly isSigning: boolean;
  readonly pace: RunningPace;
  readonly make: (done: (report: ReportWritten) => string) => void;
  readonly signOff: (comment: string, done: string) => void;
}

export function useReport(campaignId: string): ReportState {
  const deps = useDeps();
  const { language } = useSettings();
  const making = useAction();
  const signing = useAction();
  const pace = usePacing();
  const [written, setWritten] = useState<ReportWritten>();
  const [unexplained, setUnexplained] = useState<readonly Unexplained[]>([]);
  const handles: NonNullable<ActionSettings<unknown>['handles']> = (failure) => {
    const rows = rowsIn(failure);
    if (rows) setUnexplained(rows);
    return rows !== undefined;
  };
  return {
    written,
    unexplained,
    isMaking: making.isRunning,
    isSigning: signing.isRunning,
    pace,
    make: (done) => {
      const asked = { campaignId, language, pacing: pace.start() };
      const work = (): ReturnType<typeof writeSummaryReport> =>
        writeSummaryReport(deps, asked).finally(pace.end);
      void making.run(work, {
        done,
        handles,
        then: (report) => {
          setUnexplained([]);
          setWritten(report);
        },
      });
    },
    signOff: (comment, done) => {
      const request = { campaignId, language, ...(comment.trim() === '' ? {} : { comment }) };
      void signing.run(() => signOffReport(deps, request), {
        done,
        handles,
        changes: ['Plans', 'Decisions', 'Archive'],
      });
    },
  };
}
