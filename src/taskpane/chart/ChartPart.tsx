import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { chartWords } from '../../terms/chart';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

/** Opens a chart on a click; what draws it is loaded then, so that no list pays for its charts. */
export function ChartPart(props: {
  readonly title: string;
  readonly children: () => ReactNode;
}): ReactNode {
  const t = useWords(chartWords);
  const stack = useStackStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary className={stack.muted}>{`${t('show')} · ${props.title}`}</summary>
      {isOpen ? <Suspense fallback={null}>{props.children()}</Suspense> : null}
    </details>
  );
}
