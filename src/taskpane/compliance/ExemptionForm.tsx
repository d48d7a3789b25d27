import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import type { ComplianceFinding } from '../../application/compliance/complianceFinding';
import {
  exemptionQuestions,
  type ExemptionAnswer,
  type ExemptionQuestion,
} from '../../domain/compliance/text/exemption';
import { exemptionQuestions as questionWords } from '../../terms/compliance';
import { complianceScreenWords, exemptionWords } from '../../terms/complianceScreen';
import { formWords } from '../../terms/form';
import { ActionButton } from '../ui/ActionButton';
import { useStackStyles } from '../ui/stackStyles';
import { useWording, useWords } from '../ui/useWords';
import type { Decide } from './FindingActions';

interface Answering {
  readonly code: string;
  readonly reason: string;
  readonly evidenceId: string;
  readonly period: string;
  readonly area: string;
  readonly field: string;
}
const blank: Answering = {
  code: '',
  reason: '',
  evidenceId: '',
  period: '',
  area: 'country',
  field: 'industry',
};
const areas = ['world', 'country', 'province', 'smaller'] as const;
const fields = ['industry', 'narrower'] as const;

function answerOf(question: ExemptionQuestion, given: Answering): ExemptionAnswer {
  const area = areas.find((one) => one === given.area) ?? 'country';
  const field = fields.find((one) => one === given.field) ?? 'industry';
  return {
    code: question.code,
    isTrue: true,
    reason: given.reason.trim(),
    evidenceIds: given.evidenceId === '' ? [] : [given.evidenceId],
    ...(question.needsScope ? { period: given.period, area, field } : {}),
  };
}

/** The questions of the 2023 guide; an answer that claims a fact needs an evidence row. */
export function ExemptionForm(props: {
  readonly finding: ComplianceFinding;
  readonly book: Book;
  readonly decide: Decide;
  readonly isRunning: boolean;
}): ReactNode {
  const { finding, book } = props;
  const t = useWords(exemptionWords);
  const words = useWords(complianceScreenWords);
  const stack = useStackStyles();
  const [given, setGiven] = useState(blank);
  const sector = book.row('Plans', finding.campaignId ?? '')?.sector ?? undefined;
  const questions =
    finding.category === null
      ? []
      : exemptionQuestions(
          {
            exemptable: finding.exemptable,
            category: finding.category,
            ...(finding.exemption === null ? {} : { exemption: finding.exemption }),
          },
          sector,
        );
  const question = questions.find((one) => one.code === given.code);
  const change = (part: Partial<Answering>): void => {
    setGiven({ ...given, ...part });
  };
  if (questions.length === 0) return null;
  const isReady = question !== undefined && given.reason.trim() !== '';
  return (
    <details>
      <summary>{words('exempt')}</summary>
      <div className={stack.stack}>
        <p className={stack.muted}>{t('intro')}</p>
        <QuestionSelect questions={questions} value={given.code} change={change} />
        {question === undefined ? null : (
          <AnswerFields question={question} given={given} book={book} change={change} />
        )}
        <div className={stack.row}>
          <ActionButton
            size="small"
            isRunning={props.isRunning}
            disabled={!isReady}
            onClick={() => {
              if (!isReady) return;
              const answers = [answerOf(question, given)];
              props.decide({ action: 'exempt', reason: given.reason.trim(), answers });
            }}
          >
            {words('exempt')}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}

type Change = (part: Partial<Answering>) => void;

function QuestionSelect(props: {
  readonly questions: readonly ExemptionQuestion[];
  readonly value: string;
  readonly change: Change;
}): ReactNode {
  const t = useWords(exemptionWords);
  const f = useWords(formWords);
  const wording = useWording();
  return (
    <Field label={t('question')} required>
      <Select
        value={props.value}
        onChange={(_event, { value }) => {
          props.change({ code: value });
        }}
      >
        <option value="">{f('choose')}</option>
        {props.questions.map(({ code, article }) => (
          <option key={code} value={code}>
            {`${wording(questionWords[code])} (${t('article', { article })})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function AnswerFields(props: {
  readonly question: ExemptionQuestion;
  readonly given: Answering;
  readonly book: Book;
  readonly change: Change;
}): ReactNode {
  const { question, given, book, change } = props;
  const t = useWords(exemptionWords);
  const words = useWords(complianceScreenWords);
  return (
    <>
      <Field label={words('reason')} required>
        <Input
          value={given.reason}
          onChange={(_event, { value }) => {
            change({ reason: value });
          }}
        />
      </Field>
      {question.evidence.length === 0 ? null : (
        <Field label={t('evidence')} required>
          <Select
            value={given.evidenceId}
            onChange={(_event, { value }) => {
              change({ evidenceId: value });
            }}
          >
            <option value="">{t('noEvidence')}</option>
            {book.rows('Evidence').map((row) => (
              <option key={row.id} value={row.id}>
                {row.title ?? row.id}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {question.needsScope ? <ScopeFields given={given} change={change} /> : null}
    </>
  );
}

function ScopeFields(props: { readonly given: Answering; readonly change: Change }): ReactNode {
  const t = useWords(exemptionWords);
  const { given, change } = props;
  return (
    <>
      <Field label={t('period')} required>
        <Input
          value={given.period}
          onChange={(_event, { value }) => {
            change({ period: value });
          }}
        />
      </Field>
      <Field label={t('area')}>
        <Select
          value={given.area}
          onChange={(_event, { value }) => {
            change({ area: value });
          }}
        >
          {areas.map((area) => (
            <option key={area} value={area}>
              {t(area)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('field')}>
        <Select
          value={given.field}
          onChange={(_event, { value }) => {
            change({ field: value });
          }}
        >
          {fields.map((field) => (
            <option key={field} value={field}>
              {t(field)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
