import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import type { FieldComment } from '../../domain/approval/planFold';
import { isTableCode, tableOf } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import { emlOf } from '../../domain/shared/mailDraft';
import { answerMail } from '../../domain/approval/reminder';
import { approvalMailWords } from '../../terms/approvalMail';
import type { Language } from '../../terms/language';
import { planWords } from '../../terms/plan';
import { useSaveText } from '../approval/useSaveText';
import { useSettings } from '../shell/settings';
import { Card } from '../ui/Card';
import { CellLink } from '../ui/CellLink';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import type { AnswerToLead } from './useAnswer';

/** Who sent the plan back, why, and what to mend, each comment a way to its cell. */
export function AnswerNote(props: {
  readonly answer: AnswerToLead;
  readonly planId: string;
  readonly book: Book;
}): ReactNode {
  const { answer, planId, book } = props;
  const t = useWords(planWords);
  const stack = useStackStyles();
  const format = useFormat();
  const files = useWords(approvalMailWords);
  const { language } = useSettings();
  const save = useSaveText();
  const plan = book.row('Plans', planId);
  if (plan === undefined) return null;
  const fieldName = (comment: FieldComment): string => fieldNameOf(comment, planId, book, language);
  const mail = answerMail(plan, answer, fieldName, book.rows('Team'), language);
  return (
    <Card tone="warning">
      <span className={stack.strong}>
        {t(answer.action === 'reject' ? 'rejectedBy' : 'returnedBy', {
          name: answer.by,
          stage: answer.stageName,
          time: format.instant(answer.at),
        })}
      </span>
      {answer.comment === null ? null : <p className={stack.text}>{answer.comment}</p>}
      <ul className={`${stack.plainList} ${stack.tight}`}>
        {answer.fieldComments.map((comment) => (
          <li key={`${comment.rowId ?? ''} ${comment.column}`}>
            <CommentLine comment={comment} planId={planId} book={book} />
          </li>
        ))}
      </ul>
      <div className={stack.row}>
        <Button
          size="small"
          onClick={() => {
            save({ name: `${mail.subject}.eml`, type: 'message/rfc822', text: emlOf(mail) });
          }}
        >
          {files('mailFile')}
        </Button>
      </div>
    </Card>
  );
}

/** `门店体验活动 · 预算数`: the row's name where it is not the plan's own, and the column. */
function fieldNameOf(
  { column, table: code = 'Plans', rowId }: FieldComment,
  planId: string,
  book: Book,
  language: Language,
): string {
  if (!isTableCode(code) || !(column in tableOf(code).columns)) return column;
  const header = headerOf(tableOf(code), column, language);
  const id = rowId ?? planId;
  if (code === 'Budget') return `${book.row('Budget', id)?.item ?? id} · ${header}`;
  return code === 'KPIs' ? `${book.row('KPIs', id)?.name ?? id} · ${header}` : header;
}

function CommentLine(props: {
  readonly comment: FieldComment;
  readonly planId: string;
  readonly book: Book;
}): ReactNode {
  const { comment, planId, book } = props;
  const { language } = useSettings();
  const { column, table: code = 'Plans', rowId = planId } = comment;
  const text = `${fieldNameOf(comment, planId, book, language)}: ${comment.comment}`;
  if (!isTableCode(code)) return text;
  return <CellLink place={{ table: code, rowId, column }}>{text}</CellLink>;
}
