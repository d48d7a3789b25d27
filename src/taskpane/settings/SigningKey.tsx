import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { chainOf } from '../../domain/approval/chain';
import { keyInForce, keysOf, type RegisteredKey } from '../../domain/approval/keys';
import { approvalFailures } from '../../terms/approval';
import { keyWords } from '../../terms/keys';
import { usePerson } from '../shell/person';
import { addFailureWords } from '../ui/failureWords';
import { useStackStyles } from '../ui/stackStyles';
import { useBook } from '../ui/useBook';
import { useWords } from '../ui/useWords';
import { KeyCreate } from './KeyCreate';
import { KeyImport } from './KeyImport';
import { KeyRevoke } from './KeyRevoke';
import { TeamKeys } from './TeamKeys';

addFailureWords(approvalFailures);

const keyReads = {
  Decisions: 'all',
  Team: ['id', 'name', 'roles', 'active', 'voided'],
} as const;

/** A key of one's own turns a claimed name into a signature; it never leaves this machine. */
export function SigningKey(): ReactNode {
  const { book } = useBook(keyReads);
  const { person } = usePerson();
  if (person === undefined || book === undefined) return null;
  if (book.reading.absent.includes('Decisions')) return null;
  return <Keys book={book} name={person.name} held={person.keyFingerprint} />;
}

function Keys(props: {
  readonly book: Book;
  readonly name: string;
  readonly held: string | undefined;
}): ReactNode {
  const { book, name, held } = props;
  const stack = useStackStyles();
  const keys = keysOf(chainOf(book.allRows('Decisions')).order);
  const registered = keyInForce(keys, name);
  const isHere = held !== undefined && registered?.fingerprint === held;
  return (
    <div className={stack.stack}>
      <HeldKey held={held} keys={keys} isRegistered={isHere} />
      {registered !== undefined && !isHere ? (
        <Elsewhere name={name} fingerprint={registered.fingerprint} />
      ) : null}
      {registered === undefined ? (
        <>
          <KeyCreate name={name} />
          <KeyImport name={name} />
        </>
      ) : (
        <KeyRevoke name={name} isOwn isHere={isHere} />
      )}
      <TeamKeys keys={keys} book={book} />
    </div>
  );
}

/** The key on this machine, and whether the log knows it. */
function HeldKey(props: {
  readonly held: string | undefined;
  readonly keys: readonly RegisteredKey[];
  readonly isRegistered: boolean;
}): ReactNode {
  const { held, keys, isRegistered } = props;
  const t = useWords(keyWords);
  const stack = useStackStyles();
  if (held === undefined) return <p className={stack.muted}>{t('none')}</p>;
  const isRevoked = keys.some((key) => key.fingerprint === held && key.revokedIndex !== null);
  const state = isRegistered ? 'heldRegistered' : isRevoked ? 'heldRevoked' : 'heldUnknown';
  return (
    <div className={stack.tight}>
      <span>{t('held', { fingerprint: held })}</span>
      <span className={isRegistered ? stack.muted : stack.bad} role="status">
        {t(state)}
      </span>
    </div>
  );
}

/** Registered from another machine: bring it here, or declare it lost. */
function Elsewhere(props: { readonly name: string; readonly fingerprint: string }): ReactNode {
  const t = useWords(keyWords);
  const stack = useStackStyles();
  return (
    <>
      <div className={stack.tight}>
        <span className={stack.caution}>{t('elsewhere', { fingerprint: props.fingerprint })}</span>
        <span className={stack.muted}>{t('elsewhereDo')}</span>
      </div>
      <KeyImport name={props.name} />
    </>
  );
}
