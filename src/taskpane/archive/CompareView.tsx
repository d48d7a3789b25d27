import { Switch } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { compareArchived, type SnapshotsCompared } from '../../application/archive/openSnapshot';
import type { CellValue } from '../../domain/shared/cell';
import type { RowPair } from '../../domain/archive/compare';
import { isTableCode, tableOf } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import { archiveWords } from '../../terms/archiveScreen';
import { paneWords, screenNames } from '../../terms/pane';
import { useDeps } from '../shell/deps';
import { hrefOf } from '../shell/route';
import { useSettings } from '../shell/settings';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { Facts } from '../ui/Facts';
import { FailureBar } from '../ui/FailureBar';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useStackStyles } from '../ui/stackStyles';
import { useComputed } from '../ui/useComputed';
import { useShownCell } from '../ui/useShownCell';
import { useWording, useWords } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';

/** Two snapshots, cell by cell. */
export function CompareView(props: {
  readonly leftId: string;
  readonly rightId: string;
}): ReactNode {
  const { leftId, rightId } = props;
  const deps = useDeps();
  const t = useWords(archiveWords);
  const pane = useWords(paneWords);
  const name = useWords(screenNames);
  const compared = useComputed(
    useCallback(() => compareArchived(deps, leftId, rightId), [deps, leftId, rightId]),
  );
  return (
    <ScreenFrame title={t('compare')} above={{ href: hrefOf('archive'), name: name('archive') }}>
      {compared === undefined ? <Waiting label={pane('working')} /> : null}
      {compared?.ok === false ? <FailureBar failure={compared.failure} /> : null}
      {compared?.ok === true ? <Compared compared={compared.value} /> : null}
    </ScreenFrame>
  );
}

function Compared({ compared }: { readonly compared: SnapshotsCompared }): ReactNode {
  const t = useWords(archiveWords);
  const stack = useStackStyles();
  const format = useFormat();
  const [isShort, setIsShort] = useState(true);
  const side = (record: SnapshotsCompared['left']): string =>
    `${record.title} · ${format.instant(record.takenAt)} · v${String(record.version)}`;
  const pairs = compared.pairs.filter(
    (pair) => !isShort || pair.cells.some((cell) => cell.isDifferent),
  );
  return (
    <>
      <Facts
        facts={[
          [t('left'), side(compared.left)],
          [t('right'), side(compared.right)],
        ]}
      />
      <p className={stack.text} role="status">
        {compared.differences === 0 ? t('same') : t('differences', { count: compared.differences })}
      </p>
      <Switch
        label={t('onlyDifferent')}
        checked={isShort}
        onChange={(_event, { checked }) => {
          setIsShort(checked);
        }}
      />
      <CardList
        items={pairs}
        keyOf={(pair) => `${pair.table} ${pair.leftId ?? ''} ${pair.rightId ?? ''}`}
      >
        {(pair) => <PairCard pair={pair} isShort={isShort} />}
      </CardList>
    </>
  );
}

const textOfCell = (value: CellValue): string => (value === null ? '—' : String(value));

function PairCard(props: { readonly pair: RowPair; readonly isShort: boolean }): ReactNode {
  const { pair, isShort } = props;
  const stack = useStackStyles();
  const wording = useWording();
  const shown = useShownCell();
  const { language } = useSettings();
  const table = isTableCode(pair.table) ? tableOf(pair.table) : undefined;
  const cells = pair.cells.filter((cell) => !isShort || cell.isDifferent);
  const text = (column: string, value: CellValue): string =>
    table && column in table.columns ? shown(table, column, value) : textOfCell(value);
  return (
    <Card tone={cells.some((cell) => cell.isDifferent) ? 'warning' : 'quiet'}>
      <span className={stack.muted}>
        {`${table ? wording(table.sheet) : pair.table} · ${pair.leftId ?? pair.rightId ?? ''}`}
      </span>
      <Facts
        facts={cells.map(({ column, left, right, isDifferent }) => [
          table && column in table.columns ? headerOf(table, column, language) : column,
          isDifferent ? `${text(column, left)} → ${text(column, right)}` : text(column, left),
        ])}
      />
    </Card>
  );
}
