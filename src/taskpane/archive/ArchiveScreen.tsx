import { archiveFailures } from '../../terms/archive';
import { addFailureWords } from '../ui/failureWords';
import type { ReactNode } from 'react';
import type { ScreenProps } from '../shell/screens';
import { ArchiveList } from './ArchiveList';
import { CompareView } from './CompareView';
import { SnapshotView } from './SnapshotView';

addFailureWords(archiveFailures);

/** `#/archive` search, `#/archive/<id>` one snapshot, `#/archive/<left>/<right>` two of them. */
export function ArchiveScreen({ route }: ScreenProps): ReactNode {
  const [left, right] = route.path;
  if (left === undefined) return <ArchiveList />;
  if (right === undefined) return <SnapshotView id={left} />;
  return <CompareView leftId={left} rightId={right} />;
}
