import type { ReactNode } from 'react';
import { releases, tourWords } from '../../terms/tour';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWording, useWords } from '../ui/useWords';

/** What each version brought, newest first. */
export function WhatsNew(): ReactNode {
  const t = useWords(tourWords);
  const say = useWording();
  const stack = useStackStyles();
  return releases.map(({ version, items }) => (
    <Section key={version} title={t('version', { version })}>
      <ul className={stack.tight}>
        {items.map((item) => (
          <li key={item[1]}>{say(item)}</li>
        ))}
      </ul>
    </Section>
  ));
}
