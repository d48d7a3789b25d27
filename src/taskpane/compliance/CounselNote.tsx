import { useCallback } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { counselOpinions, type CounselOpinion } from '../../domain/compliance/counselOpinions';
import { packetContentText } from '../../domain/compliance/legalPacket';
import { counselWords } from '../../terms/counsel';
import { itemOpinions, overallOpinions } from '../../terms/legalPacket';
import { useDeps } from '../shell/deps';
import { useSettings } from '../shell/settings';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useComputed } from '../ui/useComputed';
import { useWords, wordOfChoice } from '../ui/useWords';

/** The log is read once for all cards of one reading. */
const opinions = new WeakMap<Book, ReadonlyMap<string, CounselOpinion>>();

export function counselOf(book: Book, findingKey: string): CounselOpinion | undefined {
  let known = opinions.get(book);
  if (known === undefined) {
    known = counselOpinions(book.allRows('Decisions'));
    opinions.set(book, known);
  }
  return known.get(findingKey);
}

type Standing = 'sameText' | 'changedText';

/** Whether the plan still says what counsel has read; undefined until it is worked out. */
function useStanding(book: Book, opinion: CounselOpinion): Standing | undefined {
  const { hasher } = useDeps();
  const { planId, contentHash } = opinion;
  const compare = useCallback(async (): Promise<Standing> => {
    const plan = book.row('Plans', planId);
    if (plan === undefined) return 'changedText';
    const now = await hasher.sha256(packetContentText(plan));
    return now === contentHash ? 'sameText' : 'changedText';
  }, [book, planId, contentHash, hasher]);
  return useComputed(compare);
}

/** What counsel said about a finding, who and when, and whether the text has changed since. */
export function CounselNote(props: {
  readonly book: Book;
  readonly opinion: CounselOpinion;
}): ReactNode {
  const { book, opinion } = props;
  const t = useWords(counselWords);
  const stack = useStackStyles();
  const format = useFormat();
  const { language } = useSettings();
  const standing = useStanding(book, opinion);
  const said = [wordOfChoice(itemOpinions, opinion.opinion, language), opinion.comment];
  const overall = wordOfChoice(overallOpinions, opinion.overall, language);
  return (
    <div className={stack.tight}>
      <span className={stack.strong}>{said.filter((part) => part !== '').join(t('between'))}</span>
      <span className={stack.muted}>
        {t('who', {
          counsel: opinion.counsel,
          takenBy: opinion.takenBy,
          at: format.instant(opinion.at),
        })}
      </span>
      {overall === '' ? null : <span className={stack.muted}>{t('overall', { overall })}</span>}
      {standing === undefined ? null : (
        <span className={standing === 'changedText' ? stack.strong : stack.muted}>
          {t(standing)}
        </span>
      )}
    </div>
  );
}
