import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Book } from '../../../application/book';
import type { TrialRow } from '../../../application/compliance/ruleTasks';
import type { RuleProblem } from '../../../domain/compliance/rules/operand';
import { declaredColumn } from '../../../domain/compliance/rules/ruleTable';
import { isTableCode } from '../../../domain/tables/all';
import { ruleProblems } from '../../../terms/compliance';
import { ruleScreenWords } from '../../../terms/ruleScreen';
import { Card } from '../../ui/Card';
import { CardList } from '../../ui/CardList';
import { CellLink } from '../../ui/CellLink';
import { Facts } from '../../ui/Facts';
import type { RowForm } from '../../ui/form/rowForm';
import { Section } from '../../ui/Section';
import { useStackStyles } from '../../ui/stackStyles';
import { useWording, useWords } from '../../ui/useWords';
import { ConditionField } from './ConditionField';
import type { Trial } from './useRuleTrial';

const useStyles = makeStyles({
  code: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  wrong: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    // Systems paint marked text in colours of their own; without this only half of the pair is kept.
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'MarkText',
      backgroundColor: 'Mark',
    },
  },
});

/** The condition, what is wrong with it and where, and the rows it hits as the workbook stands. */
export function ConditionPart(props: {
  readonly book: Book;
  readonly form: RowForm;
  readonly trial: Trial | undefined;
  readonly mayOwn: boolean;
}): ReactNode {
  const { book, form, trial, mayOwn } = props;
  const stack = useStackStyles();
  const problemText = useProblemText();
  const condition = form.fields['condition'] ?? '';
  const result = trial?.isTrying === false ? trial.result : undefined;
  const problem = result?.problem ?? undefined;
  return (
    <>
      <ConditionField
        value={condition}
        change={(text) => {
          form.change('condition', text);
        }}
        table={form.fields['appliesTo'] ?? ''}
        language={book.language}
        problem={problem === undefined ? undefined : problemText(problem)}
        isReadOnly={!mayOwn}
      />
      {problem === undefined ? null : <WrongPlace text={condition} problem={problem} />}
      <span className={stack.muted} role="status">
        <TrialState trial={trial} />
      </span>
      {trial?.result?.problem !== null ? null : <Hits form={form} trial={trial} />}
    </>
  );
}

function TrialState({ trial }: { readonly trial: Trial | undefined }): ReactNode {
  const t = useWords(ruleScreenWords);
  if (trial === undefined) return null;
  if (trial.isTrying) return t('trying');
  const { result } = trial;
  if (result?.problem !== null) return null;
  return `${t('wellFormed')} · ${t('fires', { rows: result.rows, count: result.offending })}`;
}

/** `第 5–9 个字符：没有列 负责` */
function useProblemText(): (problem: RuleProblem) => string {
  const t = useWords(ruleScreenWords);
  const words = useWords(ruleProblems);
  return (problem) =>
    t('position', {
      from: problem.start + 1,
      to: Math.max(problem.start + 1, problem.end),
      reason: words(problem.code, { detail: problem.detail }),
    });
}

function WrongPlace(props: { readonly text: string; readonly problem: RuleProblem }): ReactNode {
  const styles = useStyles();
  const { text, problem } = props;
  return (
    <p className={styles.code}>
      {text.slice(0, problem.start)}
      <mark className={styles.wrong}>{text.slice(problem.start, problem.end)}</mark>
      {text.slice(problem.end)}
    </p>
  );
}

/** Cells of a row as the JSON of an example. */
const exampleOf = (row: TrialRow): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(row.inputs).filter(([, cell]) => cell !== null)),
  );

function Hits(props: { readonly form: RowForm; readonly trial: Trial }): ReactNode {
  const t = useWords(ruleScreenWords);
  const stack = useStackStyles();
  const { form, trial } = props;
  const { result } = trial;
  if (result === undefined) return null;
  const total = result.offending + result.cannotJudge;
  const [first] = result.hits.filter((row) => row.reason === null);
  return (
    <Section title={`${t('hits')} · ${String(result.offending)}`}>
      {total === 0 ? <p className={stack.muted}>{t('noHits')}</p> : null}
      {result.cannotJudge > 0 ? (
        <span className={stack.caution}>{t('unjudged', { count: result.cannotJudge })}</span>
      ) : null}
      {total > result.hits.length ? (
        <span className={stack.muted}>{t('hitsMore', { shown: result.hits.length })}</span>
      ) : null}
      {first === undefined ? null : (
        <TakeExample
          take={() => {
            form.change('failExample', exampleOf(first));
          }}
        />
      )}
      <CardList items={result.hits} keyOf={(row) => row.rowId}>
        {(row) => <HitCard row={row} table={form.fields['appliesTo'] ?? ''} />}
      </CardList>
    </Section>
  );
}

function TakeExample({ take }: { readonly take: () => void }): ReactNode {
  const t = useWords(ruleScreenWords);
  const stack = useStackStyles();
  return (
    <div className={stack.row}>
      <Button size="small" onClick={take}>
        {t('takeFail')}
      </Button>
    </div>
  );
}

function HitCard(props: { readonly row: TrialRow; readonly table: string }): ReactNode {
  const { row, table } = props;
  const wording = useWording();
  const facts = Object.entries(row.inputs).map(([code, cell]) => {
    const header = declaredColumn(table, code)?.header;
    return [
      header === undefined ? code : wording(header),
      cell === null ? '—' : String(cell),
    ] as const;
  });
  const stack = useStackStyles();
  return (
    <Card tone={row.reason === null ? 'danger' : 'warning'}>
      <div className={stack.spread}>
        <span className={stack.strong}>{row.rowId}</span>
        {isTableCode(table) && row.rowId !== '' ? (
          <CellLink place={{ table, rowId: row.rowId }} />
        ) : null}
      </div>
      {row.reason === null ? null : <span className={stack.caution}>{row.reason}</span>}
      <Facts facts={facts} />
    </Card>
  );
}
