import type { ReactNode } from 'react';
import { revokeKey } from '../../application/approval/registerKey';
import { keyWords } from '../../terms/keys';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { ReasonedAction } from '../ui/ReasonedAction';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

/** Declares a key void from here on, with a reason; a key on this machine is then forgotten. */
export function KeyRevoke(props: {
  readonly name: string;
  readonly isOwn: boolean;
  readonly isHere: boolean;
}): ReactNode {
  const { name, isOwn, isHere } = props;
  const deps = useDeps();
  const t = useWords(keyWords);
  const stack = useStackStyles();
  const action = useAction();
  const { choose, person } = usePerson();
  const title = isOwn ? t('revoke') : t('revokeOf', { name });
  const revoke = (comment: string, clear: () => void): void => {
    void action.run(() => revokeKey(deps, { name, comment }), {
      done: t('revoked'),
      changes: ['Decisions', 'Team'],
      then: () => {
        clear();
        // What is void must not go on signing; the entry that revokes it was its last.
        if (isHere) void deps.identity.forgetKey?.().then(() => choose(person?.name ?? name));
      },
    });
  };
  return (
    <details>
      <summary>{title}</summary>
      <div className={stack.tight}>
        <ReasonedAction
          label={t('revokeReason')}
          hint={t('revokeHint')}
          submit={title}
          size="small"
          isRunning={action.isRunning}
          act={revoke}
        />
      </div>
    </details>
  );
}
