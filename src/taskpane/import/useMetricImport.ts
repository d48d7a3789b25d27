import { useState } from 'react';
import {
  importMetrics,
  proposeMetrics,
  type MetricProposal,
} from '../../application/effect/importMetrics';
import type { ColumnMapping } from '../../domain/budget/importRows';
import type { MetricDefaults } from '../../domain/effect/metricImport';
import { useDeps, useReadTables } from '../shell/deps';
import type { BroughtTable } from '../shell/paneStart';
import { useAction, type Outcome } from '../ui/useAction';

interface Proposed {
  /** Sheets of the file that hold something, and the one that is to be imported. */
  readonly sheets: readonly BroughtTable[];
  readonly source: BroughtTable;
  readonly defaults: MetricDefaults;
  readonly proposal: MetricProposal;
}

export interface MetricImportState {
  readonly proposed: Proposed | undefined;
  readonly isRunning: boolean;
  readonly take: (file: File) => void;
  readonly choose: (sheet: BroughtTable) => void;
  readonly remap: (mapping: ColumnMapping) => void;
  readonly confirm: (withoutBadRows: boolean, done: (count: number) => string) => void;
}

/** File → what it would change, remapped as often as wanted → the change, on a second click. */
export function useMetricImport(campaignId: string): MetricImportState {
  const deps = useDeps();
  const readTables = useReadTables();
  const action = useAction();
  const [proposed, setProposed] = useState<Proposed>();

  const propose = async (
    { sheets, source, defaults }: Omit<Proposed, 'proposal'>,
    mapping?: ColumnMapping,
  ): Promise<Outcome<Proposed>> => {
    const proposal = await proposeMetrics(deps, source, defaults, mapping);
    return proposal.ok
      ? { ok: true, value: { sheets, source, defaults, proposal: proposal.value } }
      : proposal;
  };
  const open = async (file: File): Promise<Outcome<Proposed>> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readTables({ name: file.name, bytes });
    if (!read.ok) return read;
    const [source] = read.value;
    if (!source) return { ok: false, failure: { code: 'fileEmpty', ...{ name: file.name } } };
    const defaults = { campaignId, source: file.name };
    return propose({ sheets: read.value, source, defaults });
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
      const { source, defaults, proposal } = proposed;
      const options = withoutBadRows ? { withoutBadRows } : {};
      void action.run(() => importMetrics(deps, source, proposal.mapping, defaults, options), {
        done: ({ value }) => done(value.added.length + value.corrected.length),
        changes: ['Metrics'],
        then: () => {
          setProposed(undefined);
        },
      });
    },
  };
}
