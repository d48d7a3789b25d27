import type { ReactNode } from 'react';
import { screenNames } from '../../terms/pane';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useWords } from '../ui/useWords';

export function SetupScreen(): ReactNode {
  const name = useWords(screenNames);
  return <ScreenFrame title={name('setup')}>{null}</ScreenFrame>;
}
