import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import type { PlanDesk } from '../../application/approval/planDesk';
import type { FieldComment } from '../../domain/approval/planFold';
import { tableOf } from '../../domain/tables/all';
import { approvalWords } from '../../terms/approvalScreen';
import { useSettings } from '../shell/settings';
import { useStackStyles } from '../ui/stackStyles';
import { useShownCell } from '../ui/useShownCell';
import { useWords } from '../ui/useWords';
import { commentFields, commentOn, keyOfComment, type CommentField } from './commentFields';

/** What is wrong, field by field; the lead sees each comment beside its field. */
export function FieldComments(props: {
  readonly desk: PlanDesk;
  readonly remarks: readonly FieldComment[];
  readonly change: (remarks: readonly FieldComment[]) => void;
}): ReactNode {
  const { desk, remarks, change } = props;
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const label = useFieldLabel();
  const fields = commentFields(desk, language);
  const chosen = new Set(remarks.map((one) => keyOfComment(one, desk.planId)));
  const add = (key: string): void => {
    const field = fields.find((one) => one.key === key);
    if (field) change([...remarks, commentOn(field, '')]);
  };
  return (
    <div className={stack.tight} role="group" aria-label={t('fieldComments')}>
      <Field label={t('fieldComments')} hint={t('fieldCommentsHint')}>
        <Select
          value=""
          onChange={(_event, { value }) => {
            add(value);
          }}
        >
          <option value="">{t('addField')}</option>
          {fields
            .filter((field) => !chosen.has(field.key))
            .map((field) => (
              <option key={field.key} value={field.key}>
                {label(field)}
              </option>
            ))}
        </Select>
      </Field>
      {remarks.map((remark) => {
        const key = keyOfComment(remark, desk.planId);
        const field = fields.find((one) => one.key === key);
        const others = remarks.filter((one) => one !== remark);
        return field === undefined ? null : (
          <CommentRow
            key={key}
            field={field}
            comment={remark.comment}
            say={(comment) => {
              change(remarks.map((one) => (one === remark ? commentOn(field, comment) : one)));
            }}
            remove={() => {
              change(others);
            }}
          />
        );
      })}
    </div>
  );
}

function useFieldLabel(): (field: CommentField) => string {
  const t = useWords(approvalWords);
  return ({ table, name }) => {
    if (table === 'Plans') return name;
    return t(table === 'Budget' ? 'lineField' : 'kpiField', { name });
  };
}

function CommentRow(props: {
  readonly field: CommentField;
  readonly comment: string;
  readonly say: (comment: string) => void;
  readonly remove: () => void;
}): ReactNode {
  const { field } = props;
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const shown = useShownCell();
  const label = useFieldLabel()(field);
  const value = shown(tableOf(field.table), field.column, field.value);
  return (
    <div className={stack.row}>
      <Field label={label} hint={t('fieldNow', { value })} className={stack.grow}>
        <Textarea
          value={props.comment}
          rows={2}
          resize="vertical"
          onChange={(_event, typed) => {
            props.say(typed.value);
          }}
        />
      </Field>
      <Button
        appearance="subtle"
        size="small"
        icon={<DeleteRegular />}
        aria-label={t('removeField', { field: label })}
        onClick={props.remove}
      />
    </div>
  );
}
