import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { configurationReads } from '../../application/approval/configuration';
import type { Book, RowIn } from '../../application/book';
import { decisionActions, identityKinds } from '../../domain/tables/decisions';
import { screenNames } from '../../terms/pane';
import { logWords } from '../../terms/logScreen';
import { hrefOf } from '../shell/route';
import type { ScreenProps } from '../shell/screens';
import { useSettings } from '../shell/settings';
import { BookGate } from '../ui/BookGate';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { CellLink } from '../ui/CellLink';
import { EmptyState } from '../ui/EmptyState';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords, wordOfChoice } from '../ui/useWords';
import { VerifyLog } from './VerifyLog';
import { VerdictBadge } from './VerdictBadge';
import { ConfigurationPart } from './ConfigurationPart';
import { EditedEntries } from './EditedEntries';
import { LoosenedPart } from './LoosenedPart';
import { LostEntries } from './LostEntries';
import { useLogCheck, type LogCheck } from './useLogCheck';

const logReads = { ...configurationReads, Plans: ['id', 'name', 'voided'] } as const;

/** The decision log, readable and verifiable by anyone. */
export function LogScreen({ route }: ScreenProps): ReactNode {
  const t = useWords(logWords);
  const name = useWords(screenNames);
  return (
    <ScreenFrame title={name('log')} intro={t('intro')}>
      <BookGate request={logReads} needed={['Decisions']}>
        {(book) => <LogPart book={book} subject={route.query['subject']} />}
      </BookGate>
    </ScreenFrame>
  );
}

function LogPart(props: { readonly book: Book; readonly subject: string | undefined }): ReactNode {
  const { book, subject } = props;
  const t = useWords(logWords);
  const stack = useStackStyles();
  const check = useLogCheck(book);
  const all = book.allRows('Decisions');
  const entries = all
    .filter((entry) => subject === undefined || entry.subjectId === subject)
    .slice()
    .sort((a, b) => (b.seq ?? 0) - (a.seq ?? 0));
  const checks = check === undefined ? null : <Checks check={check} book={book} />;
  if (all.length === 0)
    return (
      <>
        <EmptyState title={t('empty')} body={t('emptyDo')} />
        {checks}
      </>
    );
  return (
    <>
      <VerifyLog verdict={check?.health.verdict} />
      {checks}
      <Section title={`${t('entries')} · ${String(entries.length)}`}>
        {subject === undefined ? null : (
          <p className={stack.muted}>
            {t('onlySubject')} <Link href={hrefOf('log')}>{t('showAll')}</Link>
          </p>
        )}
        <CardList items={entries} keyOf={(entry) => `${entry.id} ${String(entry.seq)}`}>
          {(entry) => <EntryCard entry={entry} book={book} check={check} />}
        </CardList>
      </Section>
    </>
  );
}

function Checks(props: { readonly check: LogCheck; readonly book: Book }): ReactNode {
  const { book } = props;
  const { health, configuration } = props.check;
  return (
    <>
      <LostEntries health={health} book={book} />
      <EditedEntries entries={health.restorable} />
      <LoosenedPart loosened={health.loosened} />
      <ConfigurationPart configuration={configuration} book={book} />
    </>
  );
}

function EntryCard(props: {
  readonly entry: RowIn<'Decisions'>;
  readonly book: Book;
  readonly check: LogCheck | undefined;
}): ReactNode {
  const { entry, book } = props;
  const stack = useStackStyles();
  const t = useWords(logWords);
  const format = useFormat();
  const { language } = useSettings();
  const verdict = props.check?.health.verdict.entries.find(
    (one) => one.entry.id === entry.id,
  )?.verdict;
  const plan = entry.subjectId === null ? undefined : book.row('Plans', entry.subjectId);
  const knownAs = wordOfChoice(identityKinds, entry.knownAs, language);
  return (
    <Card>
      <div className={stack.spread}>
        <span className={stack.strong}>
          {`${String(entry.seq ?? '–')} · ${wordOfChoice(decisionActions, entry.action, language)}`}
        </span>
        {verdict === undefined ? null : <VerdictBadge verdict={verdict} />}
      </div>
      <span className={stack.muted}>
        {[
          t('by', { actor: entry.actor ?? '', knownAs }),
          entry.onBehalfOf === null ? null : t('behalf', { name: entry.onBehalfOf }),
          format.instant(entry.at),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      {entry.comment === null ? null : <p className={stack.text}>{entry.comment}</p>}
      <div className={stack.spread}>
        <span>
          {plan ? (
            <Link href={hrefOf('plan', [plan.id])}>{plan.name ?? plan.id}</Link>
          ) : (
            <span className={stack.muted}>{entry.subjectId}</span>
          )}
        </span>
        <CellLink place={{ table: 'Decisions', rowId: entry.id }} />
      </div>
    </Card>
  );
}
