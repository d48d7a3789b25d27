import type { ReactNode } from 'react';
import { signInWithOrganisation } from '../../application/identity/signIn';
import type { Deps } from '../../application/deps';
import { signInFailures, signInWords } from '../../terms/signIn';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { ActionButton } from '../ui/ActionButton';
import { addFailureWords } from '../ui/failureWords';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

addFailureWords(signInFailures);

/** Sign-in with the organisation's account, where the deployment has configured it. */
export function OrganisationPart(): ReactNode {
  const deps = useDeps();
  const t = useWords(signInWords);
  const stack = useStackStyles();
  const { person } = usePerson();
  if (person?.knownAs === 'signed')
    return (
      <Section title={t('title')}>
        <p className={stack.muted}>{t('hasKey')}</p>
      </Section>
    );
  const isSignedIn = person?.knownAs === 'organisation';
  return (
    <Section title={t('title')}>
      <p className={stack.muted}>{t('hint')}</p>
      <p className={stack.text} role="status">
        {isSignedIn ? t('signedIn', { name: person.name }) : t('notSignedIn')}
      </p>
      <div className={stack.row}>
        {isSignedIn ? <SignOutButton deps={deps} /> : <SignInButton deps={deps} />}
      </div>
    </Section>
  );
}

function SignInButton({ deps }: { readonly deps: Deps }): ReactNode {
  const t = useWords(signInWords);
  const { choose } = usePerson();
  const action = useAction();
  return (
    <ActionButton
      appearance="primary"
      isRunning={action.isRunning}
      onClick={() => {
        void action.run(() => signInWithOrganisation(deps), {
          done: ({ name }) => t('signedIn', { name }),
          then: ({ name }) => {
            void choose(name);
          },
        });
      }}
    >
      {t('signIn')}
    </ActionButton>
  );
}

function SignOutButton({ deps }: { readonly deps: Deps }): ReactNode {
  const t = useWords(signInWords);
  const { person, choose } = usePerson();
  const action = useAction();
  const signOut = async () => {
    await deps.identity.organisation?.signOut();
    return { ok: true, value: null } as const;
  };
  return (
    <ActionButton
      isRunning={action.isRunning}
      onClick={() => {
        void action.run(signOut, {
          done: t('signedOut'),
          then: () => {
            if (person !== undefined) void choose(person.name);
          },
        });
      }}
    >
      {t('signOut')}
    </ActionButton>
  );
}
