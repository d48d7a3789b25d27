import type { ReactNode } from 'react';
import { rules } from '../../../domain/tables/settings';
import { exampleResults, ruleScreenWords } from '../../../terms/ruleScreen';
import { ColumnField, useFieldStyles } from '../../ui/form/ColumnField';
import type { RowForm } from '../../ui/form/rowForm';
import { Section } from '../../ui/Section';
import { useStackStyles } from '../../ui/stackStyles';
import { useWords } from '../../ui/useWords';
import type { Trial } from './useRuleTrial';

/** Pass and fail example, run while one types, and whether they would notice a wrong condition. */
export function ExamplesPart(props: { readonly form: RowForm; readonly trial: Trial }): ReactNode {
  const { form, trial } = props;
  const t = useWords(ruleScreenWords);
  const word = useWords(exampleResults);
  const stack = useStackStyles();
  const styles = useFieldStyles();
  const examples = trial.result?.examples;
  const tone = (result: string): string =>
    result === 'asExpected' ? stack.good : result === 'blank' ? stack.muted : stack.bad;
  return (
    <Section title={t('examples')}>
      <p className={stack.muted}>{t('examplesHint')}</p>
      <div className={styles.grid}>
        <ColumnField table={rules} column="passExample" form={form} />
        <ColumnField table={rules} column="failExample" form={form} />
      </div>
      {examples === undefined ? null : (
        <div className={stack.tight} role="status">
          <span className={tone(examples.pass)}>
            {t('passExample', { result: word(examples.pass) })}
          </span>
          <span className={tone(examples.fail)}>
            {t('failExample', { result: word(examples.fail) })}
          </span>
          <Mutation trial={trial} />
        </div>
      )}
    </Section>
  );
}

function Mutation({ trial }: { readonly trial: Trial }): ReactNode {
  const t = useWords(ruleScreenWords);
  const stack = useStackStyles();
  const report = trial.result?.mutation ?? null;
  if (report === null) return <span className={stack.muted}>{t('mutationOff')}</span>;
  const survived = report.survivors.length;
  if (survived === 0)
    return <span className={stack.good}>{t('mutationGood', { count: report.mutants })}</span>;
  return (
    <>
      <span className={stack.caution}>{t('mutationBad', { survived, count: report.mutants })}</span>
      <ul>
        {report.survivors.slice(0, 5).map((condition) => (
          <li key={condition} className={stack.text}>
            <code>{condition}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
