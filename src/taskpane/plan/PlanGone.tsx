import type { ReactNode } from 'react';
import { screenNames } from '../../terms/pane';
import { planWords } from '../../terms/plan';
import { hrefOf } from '../shell/route';
import { EmptyState } from '../ui/EmptyState';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useWords } from '../ui/useWords';

/** The address names a plan that is not in the table. */
export function PlanGone({ planId }: { readonly planId: string }): ReactNode {
  const t = useWords(planWords);
  const name = useWords(screenNames);
  return (
    <ScreenFrame title={name('plan')} above={{ href: hrefOf('plan'), name: name('plan') }}>
      <EmptyState title={t('planMissing')} body={t('planMissingDo', { id: planId })} />
    </ScreenFrame>
  );
}
