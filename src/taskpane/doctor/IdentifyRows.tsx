import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { identifyRows, type Identified } from '../../application/setup/identifyRows';
import { tableOf, type TableCode } from '../../domain/tables/all';
import type { CellProblem } from '../../domain/tables/read';
import { doctorMendWords } from '../../terms/doctorMend';
import { useDeps } from '../shell/deps';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { CellLink } from '../ui/CellLink';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWording, useWords } from '../ui/useWords';
import { addressOf } from './places';

/** Rows typed by hand get the ID that everything else tells them by, table by table as chosen. */
export function IdentifyRows(props: {
  readonly book: Book;
  readonly unnamed: readonly CellProblem[];
}): ReactNode {
  const { book, unnamed } = props;
  const deps = useDeps();
  const t = useWords(doctorMendWords);
  const stack = useStackStyles();
  const action = useAction();
  const [chosen, setChosen] = useState<ReadonlySet<TableCode>>(new Set());
  if (unnamed.length === 0) return null;
  const byTable = new Map<TableCode, CellProblem[]>();
  for (const one of unnamed) {
    const rows = byTable.get(one.table);
    if (rows) rows.push(one);
    else byTable.set(one.table, [one]);
  }
  const tables = [...byTable.keys()].filter((code) => chosen.has(code));
  const count = unnamed.filter(({ table }) => chosen.has(table)).length;
  const told = ({ named, left }: Identified): string =>
    left === 0 ? t('identified', { count: named }) : t('identifiedLeft', { count: named, left });
  return (
    <Section title={t('identify', { count: unnamed.length })}>
      <p className={stack.text}>{t('identifyDo')}</p>
      {[...byTable].map(([code, rows]) => (
        <UnnamedRows
          key={code}
          book={book}
          code={code}
          rows={rows}
          isChosen={chosen.has(code)}
          choose={(isOn) => {
            const rest = [...chosen].filter((one) => one !== code);
            setChosen(new Set(isOn ? [...rest, code] : rest));
          }}
        />
      ))}
      <div className={stack.row}>
        <ActionButton
          appearance="primary"
          isRunning={action.isRunning}
          disabled={count === 0}
          onClick={() => {
            if (count === 0) return;
            void action.run(() => identifyRows(deps, tables), { done: told, changes: tables });
          }}
        >
          {count === 0 ? t('chooseFirst') : t('identifyNow', { count })}
        </ActionButton>
      </div>
    </Section>
  );
}

function UnnamedRows(props: {
  readonly book: Book;
  readonly code: TableCode;
  readonly rows: readonly CellProblem[];
  readonly isChosen: boolean;
  readonly choose: (isOn: boolean) => void;
}): ReactNode {
  const { book, code, rows } = props;
  const t = useWords(doctorMendWords);
  const say = useWording();
  const stack = useStackStyles();
  const sheet = book.typed(code)?.raw.sheet ?? '';
  return (
    <Card tone="warning">
      <Checkbox
        checked={props.isChosen}
        label={t('identifyTable', { table: say(tableOf(code).sheet), count: rows.length })}
        onChange={(_event, { checked }) => {
          props.choose(checked === true);
        }}
      />
      <span className={stack.muted}>{t('identifyRows')}</span>
      <CardList items={rows} keyOf={({ index }) => String(index)}>
        {(row) => {
          const address = addressOf(book, row);
          const place = { sheet, address: address.slice(sheet.length + 1) };
          return <CellLink place={place}>{address}</CellLink>;
        }}
      </CardList>
    </Card>
  );
}
