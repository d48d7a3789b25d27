import type { ReactNode } from 'react';
import { tableOf } from '../../domain/tables/all';
import type { CutTable } from '../../domain/tables/structure';
import { doctorStructureWords } from '../../terms/doctorStructure';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWording, useWords } from '../ui/useWords';
import { RowPreview } from './OutsideRows';
import { ProblemLink } from './ProblemLink';
import type { Structure } from './useStructure';

/** Tables under other names that hold our columns: their rows are shown, and added on a click. */
export function CutTables(props: {
  readonly cut: readonly CutTable[];
  readonly structure: Structure;
}): ReactNode {
  const { cut, structure } = props;
  const t = useWords(doctorStructureWords);
  if (cut.length === 0) return null;
  return (
    <Section title={t('cut', { count: cut.length })}>
      {cut.map((one) => (
        <CutCard key={one.name} one={one} structure={structure} />
      ))}
    </Section>
  );
}

function CutCard(props: { readonly one: CutTable; readonly structure: Structure }): ReactNode {
  const { one, structure } = props;
  const { name, sheet, address } = one;
  const t = useWords(doctorStructureWords);
  const say = useWording();
  const stack = useStackStyles();
  const table = say(tableOf(one.table).sheet);
  const count = one.rows.length;
  return (
    <Card tone={count === 0 ? 'quiet' : 'warning'}>
      <div className={stack.spread}>
        <span className={stack.text}>
          {t(count === 0 ? 'cutDone' : 'cutRows', { name, sheet, address, table, count })}
        </span>
        <ProblemLink place={{ sheet, address }} about={`${sheet}!${address}`} />
      </div>
      <RowPreview rows={one.rows} />
      {count === 0 ? null : (
        <span className={stack.muted}>{t(one.canAppend ? 'cutDo' : 'cutHand')}</span>
      )}
      {count > 0 && one.canAppend ? (
        <div className={stack.row}>
          <ActionButton
            appearance="primary"
            isRunning={structure.isRunning}
            onClick={() => {
              structure.rejoin(one);
            }}
          >
            {t('rejoin', { count, table })}
          </ActionButton>
        </div>
      ) : null}
    </Card>
  );
}
