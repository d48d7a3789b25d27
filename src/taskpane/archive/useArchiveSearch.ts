import { useCallback, useDeferredValue, useEffect, useState } from 'react';
import { searchArchive } from '../../application/archive/openSnapshot';
import type { SnapshotRecord } from '../../domain/archive/snapshot';
import { useDeps } from '../shell/deps';
import type { AnyFailure } from '../ui/failureText';

export interface ArchiveSearch {
  readonly text: string;
  readonly kind: SnapshotRecord['kind'] | '';
  readonly records: readonly SnapshotRecord[] | undefined;
  readonly failure: AnyFailure | undefined;
  readonly type: (text: string) => void;
  readonly chooseKind: (kind: SnapshotRecord['kind'] | '') => void;
  readonly again: () => void;
}

/** Searches while one types. */
export function useArchiveSearch(): ArchiveSearch {
  const deps = useDeps();
  const [text, type] = useState('');
  const [kind, chooseKind] = useState<SnapshotRecord['kind'] | ''>('');
  const [records, setRecords] = useState<readonly SnapshotRecord[]>();
  const [failure, setFailure] = useState<AnyFailure>();
  const asked = useDeferredValue(text);
  const again = useCallback(() => {
    const query = {
      ...(asked.trim() === '' ? {} : { text: asked.trim() }),
      ...(kind === '' ? {} : { kind }),
      limit: 500,
    };
    void searchArchive(deps, query).then((found) => {
      if (found.ok) setRecords(found.value);
      setFailure(found.ok ? undefined : found.failure);
    });
  }, [deps, asked, kind]);
  useEffect(again, [again]);
  return { text, kind, records, failure, type, chooseKind, again };
}
