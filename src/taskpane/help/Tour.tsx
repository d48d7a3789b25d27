import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { tourSteps, tourWords } from '../../terms/tour';
import { navigate } from '../shell/route';
import { Card } from '../ui/Card';
import { useStackStyles } from '../ui/stackStyles';
import { useWording, useWords } from '../ui/useWords';

const leave = (): void => {
  navigate('today');
};

/** Four steps, one at a time: arrow keys or buttons, Escape leaves. */
export function Tour(): ReactNode {
  const t = useWords(tourWords);
  const say = useWording();
  const stack = useStackStyles();
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [at]);
  const count = tourSteps.length;
  const step = tourSteps[at];
  if (!step) return null;
  const isLast = at === count - 1;
  const go = (to: number): void => {
    setAt(Math.max(0, Math.min(count - 1, to)));
  };
  const forward = (): void => {
    if (isLast) leave();
    else go(at + 1);
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') leave();
    if (key === 'ArrowRight') go(at + 1);
    if (key === 'ArrowLeft') go(at - 1);
  };
  return (
    // Keys pressed on its buttons and heading come up to the group.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div role="group" aria-label={t('tour')} onKeyDown={onKeyDown}>
      <Card tone="brand">
        <span className={stack.muted}>{t('step', { at: at + 1, count })}</span>
        <h2 ref={heading} tabIndex={-1} className={`${stack.strong} ${stack.text}`}>
          {say(step.title)}
        </h2>
        <p className={stack.text}>{say(step.text)}</p>
        <div className={stack.row}>
          {at === 0 ? null : (
            <Button
              onClick={() => {
                go(at - 1);
              }}
            >
              {t('back')}
            </Button>
          )}
          <Button appearance="primary" onClick={forward}>
            {t(isLast ? 'done' : 'next')}
          </Button>
          {isLast ? null : (
            <Button appearance="subtle" onClick={leave}>
              {t('skip')}
            </Button>
          )}
        </div>
      </Card>
    </div>
  );
}
