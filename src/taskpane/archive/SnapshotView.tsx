import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { openSnapshot } from '../../application/archive/openSnapshot';
import { restoreAsDraft } from '../../application/archive/restoreAsDraft';
import type { Snapshot, SnapshotBlock } from '../../domain/archive/snapshot';
import { isTableCode, tableOf } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import { archiveWords } from '../../terms/archiveScreen';
import { paneWords, screenNames } from '../../terms/pane';
import { useDeps } from '../shell/deps';
import { hrefOf, navigate } from '../shell/route';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { Facts, type Fact } from '../ui/Facts';
import { FailureBar } from '../ui/FailureBar';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useComputed } from '../ui/useComputed';
import { useShownCell } from '../ui/useShownCell';
import { useWording, useWords } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';

/** One snapshot, read-only, after its hash was checked. */
export function SnapshotView({ id }: { readonly id: string }): ReactNode {
  const deps = useDeps();
  const pane = useWords(paneWords);
  const name = useWords(screenNames);
  const opened = useComputed(useCallback(() => openSnapshot(deps, id), [deps, id]));
  return (
    <ScreenFrame
      title={opened?.ok === true ? opened.value.record.title : name('archive')}
      above={{ href: hrefOf('archive'), name: name('archive') }}
    >
      {opened === undefined ? <Waiting label={pane('working')} /> : null}
      {opened?.ok === false ? <FailureBar failure={opened.failure} /> : null}
      {opened?.ok === true ? <SnapshotParts snapshot={opened.value} /> : null}
    </ScreenFrame>
  );
}

function SnapshotParts({ snapshot }: { readonly snapshot: Snapshot }): ReactNode {
  const deps = useDeps();
  const t = useWords(archiveWords);
  const stack = useStackStyles();
  const format = useFormat();
  const action = useAction();
  const { record } = snapshot;
  return (
    <>
      <p className={stack.text}>{t('readOnly')}</p>
      <Facts
        facts={[
          [t('hash'), <code key="hash">{record.contentHash.slice(0, 16)}</code>],
          [
            t('kind'),
            t('line', {
              by: record.takenBy,
              at: format.instant(record.takenAt),
              version: record.version,
            }),
          ],
        ]}
      />
      {record.kind === 'plan' ? (
        <div className={stack.row}>
          <ActionButton
            size="small"
            isRunning={action.isRunning}
            onClick={() => {
              void action.run(() => restoreAsDraft(deps, { snapshotId: record.id }), {
                done: t('restored'),
                changes: ['Plans', 'Budget', 'KPIs'],
                then: (acted) => {
                  navigate('plan', [acted.value.planId]);
                },
              });
            }}
          >
            {t('restore')}
          </ActionButton>
        </div>
      ) : null}
      {snapshot.blocks.map((block) => (
        <Block key={block.table} block={block} />
      ))}
    </>
  );
}

function Block({ block }: { readonly block: SnapshotBlock }): ReactNode {
  const { language } = useSettings();
  const wording = useWording();
  const shown = useShownCell();
  const table = isTableCode(block.table) ? tableOf(block.table) : undefined;
  const factsOf = (row: SnapshotBlock['rows'][number]): readonly Fact[] =>
    block.columns.flatMap((column, i): Fact[] => {
      const value = row[i] ?? null;
      if (value === null || value === '') return [];
      if (table === undefined || !(column in table.columns)) return [[column, String(value)]];
      return [[headerOf(table, column, language), shown(table, column, value)]];
    });
  return (
    <Section title={table ? wording(table.sheet) : block.table}>
      <CardList
        items={block.rows.map((row, i) => ({ row, key: String(i) }))}
        keyOf={({ key }) => key}
      >
        {({ row }) => (
          <Card>
            <Facts facts={factsOf(row)} />
          </Card>
        )}
      </CardList>
    </Section>
  );
}
