import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { plans } from '../../domain/tables/plans';
import { formWords } from '../../terms/form';
import { paneWords, screenNames } from '../../terms/pane';
import { planWords } from '../../terms/plan';
import { hrefOf } from '../shell/route';
import { ActionButton } from '../ui/ActionButton';
import { ColumnField, useFieldStyles } from '../ui/form/ColumnField';
import { ColumnMeanings } from '../ui/form/ColumnMeanings';
import { formOver } from '../ui/form/rowForm';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';
import { Particulars } from './Particulars';
import { planColumns, planParts, type PlanFields, type PlanPart } from './planShape';
import { AnswerNote } from './AnswerNote';
import { SubRows, type RemarkOn } from './SubRows';
import { useAnswer } from './useAnswer';
import { useSuggestions } from './useSuggestions';
import { usePlanForm, type PlanForm } from './usePlanForm';

/** The short form over a plan, its budget lines and its KPI targets. */
export function PlanFormView(props: {
  readonly book: Book;
  readonly planId: string | undefined;
  readonly meetingId?: string | undefined;
}): ReactNode {
  const t = useWords(planWords);
  const pane = useWords(paneWords);
  const name = useWords(screenNames);
  const form = usePlanForm(props.book, props.planId, props.meetingId);
  const answer = useAnswer(props.planId);
  if (!form.fields) return <Waiting label={pane('reading')} />;
  return (
    <ScreenFrame
      title={t(props.planId === undefined ? 'newPlan' : 'editPlan')}
      above={{
        href: hrefOf('plan', props.planId === undefined ? [] : [props.planId]),
        name: name('plan'),
      }}
    >
      {form.hasDraft ? <DraftBar discard={form.discardDraft} /> : null}
      {answer === undefined || props.planId === undefined ? null : (
        <AnswerNote answer={answer} planId={props.planId} book={props.book} />
      )}
      <Parts
        form={form}
        fields={form.fields}
        book={props.book}
        remarkOn={(table, rowId, column) =>
          answer?.remarkOn(table, rowId ?? props.planId ?? '', column)
        }
      />
      <SaveBar form={form} fields={form.fields} />
    </ScreenFrame>
  );
}

function DraftBar({ discard }: { readonly discard: () => void }): ReactNode {
  const t = useWords(formWords);
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{t('draftKept')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={discard}>
          {t('discardDraft')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface PartsProps {
  readonly form: PlanForm;
  readonly fields: PlanFields;
  readonly book: Book;
  readonly remarkOn: RemarkOn;
}

function Parts(props: PartsProps): ReactNode {
  const { form, fields, remarkOn } = props;
  return (
    <>
      <PartFields part="basics" {...props} />
      <PartFields part="purpose" {...props} />
      <SubRows part="kpis" form={form} rows={fields.kpis} remarkOn={remarkOn} />
      <SubRows part="lines" form={form} rows={fields.lines} remarkOn={remarkOn} />
      <PartFields part="execution" {...props} />
      <Particulars>
        <PartFields part="particulars" {...props} isBare />
      </Particulars>
    </>
  );
}

function PartFields(
  props: PartsProps & { readonly part: PlanPart; readonly isBare?: boolean },
): ReactNode {
  const styles = useFieldStyles();
  const t = useWords(planWords);
  const suggest = useSuggestions(props.book);
  const over = formOver(plans, planColumns, props.fields.plan, props.form.change);
  const fields = (
    <div className={styles.grid}>
      {planParts[props.part].map((column) => (
        <ColumnField
          key={column}
          table={plans}
          column={column}
          isWide={column === 'name'}
          form={over}
          remark={props.remarkOn('Plans', undefined, column)}
          suggestions={suggest(plans.columns[column].suggest)}
          rows={column === 'copy' || column === 'executionPlan' ? 6 : 3}
        />
      ))}
    </div>
  );
  const explained = (
    <>
      {fields}
      <ColumnMeanings table={plans} columns={planParts[props.part]} />
    </>
  );
  return props.isBare === true ? explained : <Section title={t(props.part)}>{explained}</Section>;
}

function SaveBar(props: { readonly form: PlanForm; readonly fields: PlanFields }): ReactNode {
  const { form } = props;
  const stack = useStackStyles();
  const t = useWords(planWords);
  const f = useWords(formWords);
  const isNamed = (props.fields.plan['name'] ?? '').trim() !== '';
  const blocked = !isNamed
    ? t('nameNeeded')
    : form.unreadable > 0
      ? f('fixFirst', { count: form.unreadable })
      : undefined;
  return (
    <div className={stack.tight}>
      <div className={stack.row}>
        <ActionButton
          appearance="primary"
          isRunning={form.isSaving}
          disabled={blocked !== undefined}
          onClick={() => {
            if (blocked === undefined) form.save(t('saved'));
          }}
        >
          {t('savePlan')}
        </ActionButton>
        <span className={stack.muted} role="status">
          {blocked ?? f('draftSaved')}
        </span>
      </div>
    </div>
  );
}
