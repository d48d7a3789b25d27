import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { isBlank, type CellValue } from '../../domain/shared/cell';
import { tableOf } from '../../domain/tables/all';
import type { RowsBelow } from '../../domain/tables/structure';
import { doctorStructureWords } from '../../terms/doctorStructure';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWording, useWords } from '../ui/useWords';
import { ProblemLink } from './ProblemLink';
import type { Structure } from './useStructure';

const keyOf = ({ table, cells }: RowsBelow): string => JSON.stringify([table, cells]);
const filledIn = (cells: RowsBelow['cells']): RowsBelow['cells'] =>
  cells.filter((row) => !row.every(isBlank));

/** What stands below tables: taken in on a tick where it looks like their rows, else for a person. */
export function OutsideRows(props: {
  readonly below: readonly RowsBelow[];
  readonly structure: Structure;
}): ReactNode {
  const { below, structure } = props;
  const t = useWords(doctorStructureWords);
  const stack = useStackStyles();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  if (below.length === 0) return null;
  const chosen = below.filter((one) => ticked.has(keyOf(one)));
  const hasOurs = below.some(({ isOurs }) => isOurs);
  return (
    <Section title={t('below', { count: below.length })}>
      {hasOurs ? <p className={stack.text}>{t('belowDo')}</p> : null}
      {below.map((one) => (
        <OutsideCard
          key={keyOf(one)}
          one={one}
          isTicked={ticked.has(keyOf(one))}
          tick={(isOn) => {
            const rest = [...ticked].filter((key) => key !== keyOf(one));
            setTicked(new Set(isOn ? [...rest, keyOf(one)] : rest));
          }}
        />
      ))}
      {hasOurs ? (
        <div className={stack.row}>
          <ActionButton
            appearance="primary"
            isRunning={structure.isRunning}
            disabled={chosen.length === 0}
            onClick={() => {
              if (chosen.length > 0) structure.mend([], chosen);
            }}
          >
            {chosen.length === 0 ? t('choose') : t('lengthen')}
          </ActionButton>
        </div>
      ) : null}
    </Section>
  );
}

function OutsideCard(props: {
  readonly one: RowsBelow;
  readonly isTicked: boolean;
  readonly tick: (isOn: boolean) => void;
}): ReactNode {
  const { one } = props;
  const t = useWords(doctorStructureWords);
  const say = useWording();
  const stack = useStackStyles();
  const count = filledIn(one.cells).length;
  const table = say(tableOf(one.table).sheet);
  const title = t('belowRows', { table, address: one.address, count, gap: one.gap });
  return (
    <Card tone="warning">
      <div className={stack.spread}>
        {one.isOurs ? (
          <Checkbox
            checked={props.isTicked}
            label={title}
            onChange={(_event, { checked }) => {
              props.tick(checked === true);
            }}
          />
        ) : (
          <span className={stack.strong}>{title}</span>
        )}
        <ProblemLink place={one} about={`${one.sheet}!${one.address}`} />
      </div>
      {one.isOurs ? null : <span className={stack.text}>{t('belowHand')}</span>}
      <RowPreview rows={filledIn(one.cells)} />
    </Card>
  );
}

/** Rows as they stand, what is filled in of each. */
export function RowPreview(props: { readonly rows: readonly (readonly CellValue[])[] }): ReactNode {
  const stack = useStackStyles();
  const { language } = useSettings();
  const comma = language === 'zh-CN' ? '、' : ', ';
  return (
    <CardList items={props.rows} keyOf={(row) => JSON.stringify(row)}>
      {(row) => (
        <span className={stack.muted}>
          {row
            .filter((cell) => !isBlank(cell))
            .map(String)
            .join(comma)}
        </span>
      )}
    </CardList>
  );
}
