import { Badge } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isBrokenVerdict, type EntryVerdict } from '../../domain/approval/verifyLog';
import { logWords } from '../../terms/logScreen';
import { useWords } from '../ui/useWords';

export function VerdictBadge({ verdict }: { readonly verdict: EntryVerdict }): ReactNode {
  const t = useWords(logWords);
  const color = isBrokenVerdict(verdict) ? 'danger' : verdict === 'valid' ? 'success' : 'subtle';
  return (
    <Badge appearance="tint" color={color}>
      {t(verdict)}
    </Badge>
  );
}
