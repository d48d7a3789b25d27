import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Catalogue } from '../../terms/wording';
import { useSettings } from '../shell/settings';
import { wordOfChoice } from './useWords';

type Tone = NonNullable<BadgeProps['color']>;

/** Tone by code; the word is always there, so that no meaning hangs on colour alone. */
const tones: Readonly<Record<string, Tone>> = {
  block: 'danger',
  violation: 'danger',
  rejected: 'danger',
  late: 'danger',
  warn: 'warning',
  needsEvidence: 'warning',
  returned: 'warning',
  overdue: 'danger',
  changePending: 'warning',
  advise: 'informative',
  info: 'informative',
  inReview: 'brand',
  open: 'warning',
  acting: 'brand',
  meeting: 'brand',
  verifying: 'brand',
  approved: 'success',
  running: 'success',
  completed: 'success',
  adopted: 'success',
  acknowledged: 'success',
  handled: 'success',
  closed: 'subtle',
};

export function StateBadge(props: {
  readonly code: string | null | undefined;
  readonly choices: Catalogue;
  readonly tone?: Tone;
}): ReactNode {
  const { language } = useSettings();
  if (props.code === null || props.code === undefined) return null;
  return (
    <Badge appearance="tint" color={props.tone ?? tones[props.code] ?? 'subtle'}>
      {wordOfChoice(props.choices, props.code, language)}
    </Badge>
  );
}
