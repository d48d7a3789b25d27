import type { ReactNode } from 'react';
import type { LogEntry } from '../../domain/approval/entry';
import { decisionActions } from '../../domain/tables/decisions';
import { useSettings } from '../shell/settings';
import { useFormat } from '../ui/format';
import { wordOfChoice } from '../ui/useWords';

/** One entry in one line: number, action, who, when, about what. */
export function EntryLine(props: {
  readonly entry: LogEntry;
  readonly subject?: string | null;
}): ReactNode {
  const { entry } = props;
  const format = useFormat();
  const { language } = useSettings();
  const parts = [
    String(entry.seq ?? '–'),
    wordOfChoice(decisionActions, entry.action, language),
    entry.actor,
    format.instant(entry.at),
    props.subject ?? entry.subjectId,
  ];
  return <span>{parts.filter((part) => part !== null && part !== '').join(' · ')}</span>;
}
