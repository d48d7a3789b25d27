import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { repairKey, type CellRepair } from '../../domain/tables/doctor';
import type { MendableCode } from '../../domain/tables/doctor';
import { doctorMendWords } from '../../terms/doctorMend';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { ProblemLink } from './ProblemLink';
import { addressOf, headerOfProblem, writtenValue } from './places';
import type { Mend } from './useMend';

/** All cells of one kind of problem, each with its value now and after; the ticked ones are mended. */
export function MendKind(props: {
  readonly book: Book;
  readonly code: MendableCode;
  readonly repairs: readonly CellRepair[];
  readonly mending: Mend;
}): ReactNode {
  const { book, repairs, mending } = props;
  const t = useWords(doctorMendWords);
  const stack = useStackStyles();
  // Kept by what was shown: a cell that changes meanwhile is no longer chosen.
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = repairs.filter((repair) => ticked.has(repairKey(repair)));
  const count = repairs.length;
  const tick = (keys: readonly string[], isOn: boolean): void => {
    const rest = [...ticked].filter((key) => !keys.includes(key));
    setTicked(new Set(isOn ? [...rest, ...keys] : rest));
  };
  return (
    <Card tone="warning">
      <h3 className={`${stack.strong} ${stack.text}`}>{t(`${props.code}Kind`, { count })}</h3>
      {count > 1 ? (
        <Checkbox
          label={t('chooseAll', { count })}
          checked={chosen.length === count ? true : chosen.length === 0 ? false : 'mixed'}
          onChange={(_event, { checked }) => {
            setTicked(new Set(checked === true ? repairs.map(repairKey) : []));
          }}
        />
      ) : null}
      <CardList items={repairs} keyOf={repairKey} label={t(`${props.code}Kind`, { count })}>
        {(repair) => (
          <RepairLine
            book={book}
            repair={repair}
            isTicked={ticked.has(repairKey(repair))}
            tick={(isOn) => {
              tick([repairKey(repair)], isOn);
            }}
          />
        )}
      </CardList>
      <div className={stack.row}>
        <ActionButton
          appearance="primary"
          isRunning={mending.isRunning}
          disabled={chosen.length === 0}
          onClick={() => {
            if (chosen.length > 0) mending.mend(chosen);
          }}
        >
          {chosen.length === 0 ? t('chooseFirst') : t('mend', { count: chosen.length })}
        </ActionButton>
      </div>
    </Card>
  );
}

function RepairLine(props: {
  readonly book: Book;
  readonly repair: CellRepair;
  readonly isTicked: boolean;
  readonly tick: (isOn: boolean) => void;
}): ReactNode {
  const { book, repair } = props;
  const { problem } = repair;
  const t = useWords(doctorMendWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const address = addressOf(book, problem);
  const { table, rowId, column } = problem;
  return (
    <div className={stack.spread}>
      <Checkbox
        checked={props.isTicked}
        label={t('cell', {
          address,
          header: headerOfProblem(problem, language),
          was: String(problem.value),
          after: writtenValue(repair, book.language),
        })}
        onChange={(_event, { checked }) => {
          props.tick(checked === true);
        }}
      />
      <ProblemLink place={{ table, rowId, column }} about={address} />
    </div>
  );
}
