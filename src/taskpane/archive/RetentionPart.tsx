import type { ReactNode } from 'react';
import { useCallback } from 'react';
import { retentionReport } from '../../application/archive/retention';
import type { RetentionNotice } from '../../domain/archive/retention';
import { retentionWords } from '../../terms/archive';
import { archiveWords } from '../../terms/archiveScreen';
import { useDeps } from '../shell/deps';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { CellLink } from '../ui/CellLink';
import { useFormat } from '../ui/format';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useComputed } from '../ui/useComputed';
import { useWords } from '../ui/useWords';

/** Records that are kept too short, are not archived, or may be disposed of. Nothing is deleted. */
export function RetentionPart(): ReactNode {
  const deps = useDeps();
  const t = useWords(archiveWords);
  const stack = useStackStyles();
  const report = useComputed(useCallback(() => retentionReport(deps), [deps]));
  // A workbook that is not set up, or a closed store, is said by the screen itself.
  if (report?.ok !== true) return null;
  const notices = report.value;
  return (
    <Section title={t('retention')}>
      {notices.length === 0 ? <p className={stack.muted}>{t('retentionFine')}</p> : null}
      <CardList items={notices} keyOf={(one) => `${one.code} ${one.rowId}`} label={t('retention')}>
        {(notice) => <NoticeCard notice={notice} />}
      </CardList>
    </Section>
  );
}

function NoticeCard({ notice }: { readonly notice: RetentionNotice }): ReactNode {
  const { code, table, rowId, title, until, says } = notice;
  const t = useWords(archiveWords);
  const word = useWords(retentionWords);
  const stack = useStackStyles();
  const format = useFormat();
  const days = [
    until === null ? null : t('keepUntil', { day: format.day(until) }),
    says === null ? null : t('saysUntil', { day: format.day(says) }),
  ].filter((part) => part !== null);
  return (
    <Card tone={code === 'expired' ? 'quiet' : 'warning'}>
      <CellLink place={{ table, rowId }}>{title}</CellLink>
      <span>{word(code)}</span>
      {days.length === 0 ? null : <span className={stack.muted}>{days.join(' · ')}</span>}
    </Card>
  );
}
