import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SetupOutcome } from '../../application/setup/setUpWorkbook';
import { setupWords } from '../../terms/setupScreen';
import { PersonChoice } from '../settings/PersonChoice';
import { hrefOf } from '../shell/route';
import { Card } from '../ui/Card';
import { CellLink } from '../ui/CellLink';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

/** What set-up did, what it left alone, and the next three steps. */
export function SetupResult({ outcome }: { readonly outcome: SetupOutcome }): ReactNode {
  const t = useWords(setupWords);
  const stack = useStackStyles();
  return (
    <>
      <p className={stack.text}>
        {t('created', { count: outcome.created.length })}
        {outcome.repaired.length === 0
          ? null
          : ` · ${t('repaired', { count: outcome.repaired.length })}`}
      </p>
      {outcome.taken.length === 0 ? null : <Taken taken={outcome.taken} />}
      <Section title={t('next')}>
        <ol className={stack.tight}>
          <li>
            <CellLink place={{ table: 'Team' }}>{t('nextTeam')}</CellLink>
          </li>
          <li>
            {t('nextPerson')}
            <PersonChoice />
          </li>
          <li>
            <Link href={hrefOf('plan', ['new'])}>{t('nextPlan')}</Link>
          </li>
        </ol>
      </Section>
    </>
  );
}

function Taken({ taken }: { readonly taken: SetupOutcome['taken'] }): ReactNode {
  const t = useWords(setupWords);
  const stack = useStackStyles();
  return (
    <Card tone="warning">
      <Section title={t('takenTitle')}>
        <ul>
          {taken.map((one) => (
            <li key={`${one.kind} ${one.name}`}>
              {t(one.kind === 'sheet' ? 'takenSheet' : 'takenTable', { name: one.name })}
            </li>
          ))}
        </ul>
        <p className={stack.text}>{t('takenDo')}</p>
      </Section>
    </Card>
  );
}
