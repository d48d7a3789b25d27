import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import type { WeeklySignal } from '../../domain/weekly/credibility';
import type { WordingValues } from '../../terms/wording';
import { weeklySignalWords } from '../../terms/weekly';
import { Card } from '../ui/Card';
import { CellLink } from '../ui/CellLink';
import { useFormat, type Format } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

function valuesOf(signal: WeeklySignal, format: Format): WordingValues {
  switch (signal.code) {
    case 'copied':
      return { ofWeek: signal.ofWeek, likeness: format.percent(signal.likeness) };
    case 'filedInBulk':
      return { reports: signal.reports, on: format.day(signal.on) };
    case 'backwards':
    case 'jump':
      return { from: format.percent(signal.from), to: format.percent(signal.to) };
    case 'spendFell':
      return { from: format.money(signal.from), to: format.money(signal.to) };
    case 'spendMismatch':
      return { reported: format.money(signal.reported), ledger: format.money(signal.ledger) };
    case 'spendAhead':
      return { spent: format.percent(signal.spent), progress: format.percent(signal.progress) };
    case 'behindTime':
      return { elapsed: format.percent(signal.elapsed), progress: format.percent(signal.progress) };
    case 'stuck':
      return { weeks: signal.weeks, progress: format.percent(signal.progress) };
    case 'outsidePeriod':
      return {};
  }
}

/** One thing in a report that deserves a question. */
export function SignalCard(props: {
  readonly signal: WeeklySignal;
  readonly book: Book;
}): ReactNode {
  const { signal, book } = props;
  const stack = useStackStyles();
  const t = useWords(weeklySignalWords);
  const format = useFormat();
  const report = book.row('Weekly', signal.reportId);
  const plan = report?.campaignId == null ? undefined : book.row('Plans', report.campaignId);
  return (
    <Card tone="warning">
      <span>{t(signal.code, valuesOf(signal, format))}</span>
      <div className={stack.spread}>
        <span className={stack.muted}>
          {[plan?.name, signal.week, report?.author].filter((part) => part != null).join(' · ')}
        </span>
        <CellLink place={{ table: 'Weekly', rowId: signal.reportId }} />
      </div>
    </Card>
  );
}
