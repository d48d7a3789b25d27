import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import type { RegisteredKey } from '../../domain/approval/keys';
import { isSamePerson } from '../../domain/approval/people';
import { keyWords } from '../../terms/keys';
import { usePerson } from '../shell/person';
import { Card } from '../ui/Card';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { KeyRevoke } from './KeyRevoke';

/** Every key the log knows, newest first; a manager or administrator revokes a lost one. */
export function TeamKeys(props: {
  readonly keys: readonly RegisteredKey[];
  readonly book: Book;
}): ReactNode {
  const { keys, book } = props;
  const t = useWords(keyWords);
  const stack = useStackStyles();
  const { person, roles } = usePerson();
  const mayRevoke = roles.includes('manager') || roles.includes('administrator');
  if (keys.length === 0) return null;
  return (
    <details>
      <summary className={stack.strong}>{`${t('all')} · ${String(keys.length)}`}</summary>
      <div className={stack.tight}>
        {mayRevoke ? <p className={stack.muted}>{t('allHint')}</p> : null}
        {keys
          .slice()
          .reverse()
          .map((key) => (
            <Card key={key.registeredBy}>
              <KeyLine registered={key} book={book} />
              {mayRevoke &&
              key.revokedIndex === null &&
              !isSamePerson(key.name, person?.name ?? null) ? (
                <KeyRevoke name={key.name} isOwn={false} isHere={false} />
              ) : null}
            </Card>
          ))}
      </div>
    </details>
  );
}

function KeyLine(props: { readonly registered: RegisteredKey; readonly book: Book }): ReactNode {
  const { name, fingerprint, revokedIndex, isContested, registeredBy } = props.registered;
  const t = useWords(keyWords);
  const stack = useStackStyles();
  const format = useFormat();
  const time = format.instant(props.book.row('Decisions', registeredBy)?.at);
  const state = revokedIndex !== null ? 'isRevoked' : isContested ? 'contested' : 'inForce';
  return (
    <>
      <span>{t('line', { name, fingerprint, time })}</span>
      <span className={state === 'inForce' ? stack.good : stack.muted}>{t(state)}</span>
    </>
  );
}
