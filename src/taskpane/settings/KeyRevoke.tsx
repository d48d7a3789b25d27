import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { revokeKey } from '../../application/approval/registerKey';
import { keyWords } from '../../terms/keys';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { ActionButton } from '../ui/ActionButton';
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
  const [reason, setReason] = useState('');
  const comment = reason.trim();
  const title = isOwn ? t('revoke') : t('revokeOf', { name });
  const revoke = (): void => {
    if (comment === '') return;
    void action.run(() => revokeKey(deps, { name, comment }), {
      done: t('revoked'),
      changes: ['Decisions', 'Team'],
      then: () => {
        setReason('');
        // What is void must not go on signing; the entry that revokes it was its last.
        if (isHere) void deps.identity.forgetKey?.().then(() => choose(person?.name ?? name));
      },
    });
  };
  return (
    <details>
      <summary>{title}</summary>
      <div className={stack.tight}>
        <Field label={t('revokeReason')} hint={t('revokeHint')} required>
          <Input
            value={reason}
            onChange={(_event, { value }) => {
              setReason(value);
            }}
          />
        </Field>
        <div className={stack.row}>
          <ActionButton
            size="small"
            isRunning={action.isRunning}
            disabled={comment === ''}
            onClick={revoke}
          >
            {title}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}
