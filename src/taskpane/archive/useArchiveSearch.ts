import { useCallback, useDeferredValue, useEffect, useState } from 'react';
import { searchArchive } from '../../application/archive/openSnapshot';
import type { SnapshotRecord } from '../../domain/archive/snapshot';
import { useDeps } from '../shell/deps';
import type { AnyFailure } from '../ui/failureText';

export interface ArchiveSearch {
  readonly text: string;
  readonly kind: SnapshotRecord['kind'] | '';
  readonly quarter: string;
  /** Quarters of what the archive holds, latest first. */
  readonly quarters: readonly string[];
  readonly records: readonly SnapshotRecord[] | undefined;
  readonly failure: AnyFailure | undefined;
  readonly type: (text: string) => void;
  readonly chooseKind: (kind: SnapshotRecord['kind'] | '') => void;
  readonly chooseQuarter: (quarter: string) => void;
  readonly again: () => void;
}

const quartersOf = (
  before: readonly string[],
  records: readonly SnapshotRecord[],
): readonly string[] =>
  [...new Set([...before, ...records.map((record) => record.quarter)])]
    .filter((key) => key !== '')
    .sort()
    .reverse();

/** Searches while one types. */
export function useArchiveSearch(): ArchiveSearch {
  const deps = useDeps();
  const [text, type] = useState('');
  const [kind, chooseKind] = useState<SnapshotRecord['kind'] | ''>('');
  const [quarter, chooseQuarter] = useState('');
  const [quarters, setQuarters] = useState<readonly string[]>([]);
  const [records, setRecords] = useState<readonly SnapshotRecord[]>();
  const [failure, setFailure] = useState<AnyFailure>();
  const asked = useDeferredValue(text);
  const again = useCallback(() => {
    const query = {
      ...(asked.trim() === '' ? {} : { text: asked.trim() }),
      ...(kind === '' ? {} : { kind }),
      ...(quarter === '' ? {} : { quarter }),
      limit: 500,
    };
    void searchArchive(deps, query).then((found) => {
      if (found.ok) {
        setRecords(found.value);
        setQuarters((before) => quartersOf(before, found.value));
      }
      setFailure(found.ok ? undefined : found.failure);
    });
  }, [deps, asked, kind, quarter]);
  useEffect(again, [again]);
  return {
    text,
    kind,
    quarter,
    quarters,
    records,
    failure,
    type,
    chooseKind,
    chooseQuarter,
    again,
  };
}
