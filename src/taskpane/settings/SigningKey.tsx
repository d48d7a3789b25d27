import type { ReactNode } from 'react';
import { registerKey } from '../../application/approval/registerKey';
import { approvalFailures } from '../../terms/approval';
import { settingsWords } from '../../terms/settingsScreen';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { ActionButton } from '../ui/ActionButton';
import { addFailureWords } from '../ui/failureWords';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

addFailureWords(approvalFailures);

/** A key of one's own turns a claimed name into a signature; it never leaves this machine. */
export function SigningKey(): ReactNode {
  const deps = useDeps();
  const t = useWords(settingsWords);
  const stack = useStackStyles();
  const action = useAction();
  const { person, choose } = usePerson();
  if (person === undefined) return null;
  if (person.keyFingerprint !== undefined)
    return <p className={stack.text}>{t('signedWith', { fingerprint: person.keyFingerprint })}</p>;
  const create = async (): ReturnType<typeof registerKey> =>
    registerKey(deps, await deps.identity.createKey());
  return (
    <div className={stack.tight}>
      <p className={stack.muted}>{t('keyHint')}</p>
      <div className={stack.row}>
        <ActionButton
          size="small"
          isRunning={action.isRunning}
          onClick={() => {
            void action.run(create, {
              done: t('keyMade'),
              changes: ['Decisions', 'Team'],
              then: () => void choose(person.name),
            });
          }}
        >
          {t('makeKey')}
        </ActionButton>
      </div>
    </div>
  );
}
