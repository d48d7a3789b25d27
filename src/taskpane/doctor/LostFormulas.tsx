import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { tableOf } from '../../domain/tables/all';
import { formulaText } from '../../domain/tables/formulaText';
import { headerOf } from '../../domain/tables/headers';
import type { LostFormula } from '../../domain/tables/structure';
import { doctorMendWords } from '../../terms/doctorMend';
import { doctorStructureWords } from '../../terms/doctorStructure';
import type { Language } from '../../terms/language';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { ProblemLink } from './ProblemLink';
import type { Structure } from './useStructure';

const keyOf = ({ table, column, rowId, index, value }: LostFormula): string =>
  JSON.stringify([table, column, rowId, index, value]);

/** Calculated cells that hold a constant: its value now, the formula after; only ticked ones change. */
export function LostFormulas(props: {
  readonly lost: readonly LostFormula[];
  readonly workbook: Language;
  readonly structure: Structure;
}): ReactNode {
  const { lost, structure } = props;
  const t = useWords(doctorStructureWords);
  const mend = useWords(doctorMendWords);
  const stack = useStackStyles();
  // Kept by what was shown: a cell that changes meanwhile is no longer chosen.
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  if (lost.length === 0) return null;
  const chosen = lost.filter((one) => ticked.has(keyOf(one)));
  const [count, some] = [lost.length, chosen.length];
  return (
    <Section title={t('lost', { count })}>
      <p className={stack.text}>{t('lostDo')}</p>
      <Card tone="warning">
        {count > 1 ? (
          <Checkbox
            label={mend('chooseAll', { count })}
            checked={some === count ? true : some === 0 ? false : 'mixed'}
            onChange={(_event, { checked }) => {
              setTicked(new Set(checked === true ? lost.map(keyOf) : []));
            }}
          />
        ) : null}
        <CardList items={lost} keyOf={keyOf} label={t('lost', { count })}>
          {(one) => (
            <LostLine
              one={one}
              workbook={props.workbook}
              isTicked={ticked.has(keyOf(one))}
              tick={(isOn) => {
                const rest = [...ticked].filter((key) => key !== keyOf(one));
                setTicked(new Set(isOn ? [...rest, keyOf(one)] : rest));
              }}
            />
          )}
        </CardList>
        <div className={stack.row}>
          <ActionButton
            appearance="primary"
            isRunning={structure.isRunning}
            disabled={some === 0}
            onClick={() => {
              if (some > 0) structure.mend(chosen, []);
            }}
          >
            {some === 0 ? t('choose') : t('restore', { count: some })}
          </ActionButton>
        </div>
      </Card>
    </Section>
  );
}

function LostLine(props: {
  readonly one: LostFormula;
  readonly workbook: Language;
  readonly isTicked: boolean;
  readonly tick: (isOn: boolean) => void;
}): ReactNode {
  const { one, workbook } = props;
  const { table, column, sheet, address } = one;
  const t = useWords(doctorStructureWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const definition = tableOf(table);
  const formula = formulaText(definition, definition.columns[column]?.formula ?? '', workbook);
  return (
    <div className={stack.spread}>
      <Checkbox
        checked={props.isTicked}
        label={t('lostCell', {
          address: `${sheet}!${address}`,
          header: headerOf(definition, column, language),
          was: String(one.value),
          formula,
        })}
        onChange={(_event, { checked }) => {
          props.tick(checked === true);
        }}
      />
      <ProblemLink place={{ sheet, address }} about={`${sheet}!${address}`} />
    </div>
  );
}
