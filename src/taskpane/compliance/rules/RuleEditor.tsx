import { Field, Input, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../../application/book';
import { saveRule, type RuleSettings } from '../../../application/compliance/saveRule';
import { ruleOf, type Rule } from '../../../domain/compliance/rules/rule';
import { allTables, tableCodes } from '../../../domain/tables/all';
import { blankRow } from '../../../domain/tables/blankRow';
import { rules, type RuleRow } from '../../../domain/tables/settings';
import { formWords } from '../../../terms/form';
import { ruleScreenWords } from '../../../terms/ruleScreen';
import { useDeps } from '../../shell/deps';
import { navigate } from '../../shell/route';
import { ActionButton } from '../../ui/ActionButton';
import { ColumnField, useFieldStyles } from '../../ui/form/ColumnField';
import { ColumnMeanings } from '../../ui/form/ColumnMeanings';
import { fieldsOf, useRowForm, type RowForm } from '../../ui/form/rowForm';
import { Section } from '../../ui/Section';
import { useStackStyles } from '../../ui/stackStyles';
import { useAction } from '../../ui/useAction';
import { useWording, useWords } from '../../ui/useWords';
import { ConditionPart } from './ConditionPart';
import { ExamplesPart } from './ExamplesPart';
import { useMayOwnRules } from './mayOwnRules';
import { ReplayPart } from './ReplayPart';
import { useRuleTrial } from './useRuleTrial';

const WORDING = ['messageZh', 'messageEn', 'remedyZh', 'remedyEn'] as const;
const JUDGING = ['severity', 'outcome', 'stage', 'column'] as const;
const BASIS = ['lawId', 'article', 'basis'] as const;
const EDITED: readonly string[] = [
  'enabled',
  'appliesTo',
  'condition',
  ...JUDGING,
  ...WORDING,
  ...BASIS,
  'passExample',
  'failExample',
];
const fresh = { appliesTo: 'Plans', severity: 'warn', outcome: 'violation', stage: 'submit' };

/** The rule as it is being written; blank while there is nothing to judge. */
function useDraft(row: RuleRow | undefined, form: RowForm): Rule | undefined {
  const id = row?.id ?? 'R-NEW';
  const { appliesTo = '', condition = '', passExample = '', failExample = '' } = form.fields;
  // Only what a trial depends on: typing a message must not start one.
  return useMemo(
    () =>
      condition.trim() === ''
        ? undefined
        : ruleOf(
            blankRow(rules, { id, enabled: true, appliesTo, condition, passExample, failExample }),
          ),
    [id, appliesTo, condition, passExample, failExample],
  );
}

/** Writes or reads one rule: condition, rows it hits, examples, replay, wording, saving. */
export function RuleEditor(props: {
  readonly book: Book;
  readonly row: RuleRow | undefined;
}): ReactNode {
  const { book, row } = props;
  const t = useWords(ruleScreenWords);
  const stack = useStackStyles();
  const styles = useFieldStyles();
  const mayOwn = useMayOwnRules();
  const form = useRowForm(rules, EDITED, fieldsOf(rules, EDITED, row ?? fresh));
  const draft = useDraft(row, form);
  return (
    <>
      {mayOwn ? null : <p className={stack.muted}>{t('readOnly')}</p>}
      {row === undefined ? null : (
        <span className={stack.muted}>
          {t('version', { version: row.version ?? '', owner: row.owner ?? '—' })}
        </span>
      )}
      <TableSelect form={form} />
      {draft === undefined ? (
        <BlankCondition form={form} book={book} />
      ) : (
        <TrialParts book={book} form={form} draft={draft} mayOwn={mayOwn} />
      )}
      <Section title={t('settings')}>
        <div className={styles.grid}>
          {['enabled', ...JUDGING, ...WORDING, ...BASIS].map((column) => (
            <ColumnField key={column} table={rules} column={column} form={form} rows={2} />
          ))}
        </div>
        <ColumnMeanings table={rules} columns={EDITED} />
      </Section>
      {mayOwn ? <SaveBar form={form} row={row} /> : null}
    </>
  );
}

function TableSelect({ form }: { readonly form: RowForm }): ReactNode {
  const wording = useWording();
  return (
    <Field label={wording(rules.columns.appliesTo.header)} required>
      <Select
        value={form.fields['appliesTo'] ?? ''}
        onChange={(_event, { value }) => {
          form.change('appliesTo', value);
        }}
      >
        {tableCodes.map((code) => (
          <option key={code} value={code}>
            {`${wording(allTables[code].sheet)} (${code})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function BlankCondition(props: { readonly form: RowForm; readonly book: Book }): ReactNode {
  const mayOwn = useMayOwnRules();
  return <ConditionPart {...props} trial={undefined} mayOwn={mayOwn} />;
}

function TrialParts(props: {
  readonly book: Book;
  readonly form: RowForm;
  readonly draft: Rule;
  readonly mayOwn: boolean;
}): ReactNode {
  const { book, form, draft, mayOwn } = props;
  const trial = useRuleTrial(book, draft);
  return (
    <>
      <ConditionPart book={book} form={form} trial={trial} mayOwn={mayOwn} />
      <ExamplesPart form={form} trial={trial} />
      <ReplayPart book={book} rule={draft} />
    </>
  );
}

function SaveBar(props: { readonly form: RowForm; readonly row: RuleRow | undefined }): ReactNode {
  const { form, row } = props;
  const deps = useDeps();
  const t = useWords(ruleScreenWords);
  const f = useWords(formWords);
  const stack = useStackStyles();
  const action = useAction();
  const [reason, setReason] = useState('');
  const isReady = form.isValid && reason.trim() !== '';
  const save = (): void => {
    if (!isReady) return;
    const request = {
      ...(row === undefined ? {} : { ruleId: row.id }),
      set: form.set as RuleSettings,
      reason: reason.trim(),
    };
    void action.run(() => saveRule(deps, request), {
      done: t('saved'),
      changes: ['Rules', 'Decisions'],
      then: ({ value }) => {
        setReason('');
        if (row === undefined) navigate('rule', [value.ruleId]);
      },
    });
  };
  return (
    <div className={stack.stack}>
      <Field label={t('reason')} required>
        <Input
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      {form.isValid ? null : <span className={stack.caution}>{f('required')}</span>}
      <div className={stack.row}>
        <ActionButton
          appearance="primary"
          isRunning={action.isRunning}
          disabled={!isReady}
          onClick={save}
        >
          {t('save')}
        </ActionButton>
      </div>
    </div>
  );
}
