import { useState } from 'react';
import {
  importRows,
  proposeImport,
  type ImportProposal,
} from '../../application/budget/importActuals';
import type { ColumnMapping, ImportTable } from '../../domain/budget/importRows';
import { useDeps, useReadTables } from '../shell/deps';
import type { BroughtTable } from '../shell/paneStart';
import { useAction, type Outcome } from '../ui/useAction';

interface Proposed {
  /** Sheets of the file that hold something, and the one that is to be imported. */
  readonly sheets: readonly BroughtTable[];
  readonly source: BroughtTable;
  readonly proposal: ImportProposal;
}

export interface ImportState {
  readonly proposed: Proposed | undefined;
  readonly isRunning: boolean;
  readonly take: (file: File) => void;
  readonly choose: (sheet: BroughtTable) => void;
  readonly remap: (mapping: ColumnMapping) => void;
  readonly confirm: (withoutBadRows: boolean, done: (count: number) => string) => void;
}

/** File → what it would change → the change, on a second click. */
export function useImport(table: ImportTable): ImportState {
  const deps = useDeps();
  const readTables = useReadTables();
  const action = useAction();
  const [proposed, setProposed] = useState<Proposed>();

  const propose = async (
    { sheets, source }: Pick<Proposed, 'sheets' | 'source'>,
    mapping?: ColumnMapping,
  ): Promise<Outcome<Proposed>> => {
    const proposal = await proposeImport(deps, table, source, mapping);
    return proposal.ok
      ? { ok: true, value: { sheets, source, proposal: proposal.value } }
      : proposal;
  };
  const open = async (file: File): Promise<Outcome<Proposed>> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readTables({ name: file.name, bytes });
    if (!read.ok) return read;
    const [source] = read.value;
    if (!source) return { ok: false, failure: { code: 'fileEmpty', ...{ name: file.name } } };
    return propose({ sheets: read.value, source });
  };
  return {
    proposed,
    isRunning: action.isRunning,
    take: (file) => {
      void action.run(() => open(file), { then: setProposed });
    },
    choose: (source) => {
      if (!proposed) return;
      void action.run(() => propose({ ...proposed, source }), { then: setProposed });
    },
    remap: (mapping) => {
      if (!proposed) return;
      void action.run(() => propose(proposed, mapping), { then: setProposed });
    },
    confirm: (withoutBadRows, done) => {
      if (!proposed) return;
      const { source, proposal } = proposed;
      const options = withoutBadRows ? { withoutBadRows } : {};
      void action.run(() => importRows(deps, table, source, proposal.mapping, options), {
        done: (acted) => done(acted.value.matched.length),
        changes: [table],
        then: () => {
          setProposed(undefined);
        },
      });
    },
  };
}
