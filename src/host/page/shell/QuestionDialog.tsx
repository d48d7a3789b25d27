import { useEffect, useId, useRef, type ReactElement } from 'react';
import { pageWord, type PageLanguage } from '../pageWords';
import type { Question } from '../session/pageState';

interface QuestionDialogProps {
  readonly question: Question;
  readonly language: PageLanguage;
}

/** Asks before something is lost. Escape and Cancel are the same answer: no. */
export function QuestionDialog({ question, language }: QuestionDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        question.answer(false);
      }}
    >
      <h2 id={title}>{question.title}</h2>
      <p>{question.body}</p>
      {question.details.length > 0 && (
        <ul>
          {question.details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      <div className="question-buttons">
        <button
          type="button"
          className="primary"
          onClick={() => {
            question.answer(true);
          }}
        >
          {question.proceed}
        </button>
        <button
          type="button"
          onClick={() => {
            question.answer(false);
          }}
        >
          {pageWord('cancel', language)}
        </button>
      </div>
    </dialog>
  );
}
