import { Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import {
  completionAt,
  type Completion,
  type CompletionItem,
} from '../../../domain/compliance/rules/completion';
import type { Language } from '../../../terms/language';
import { ruleScreenWords } from '../../../terms/ruleScreen';
import { useStackStyles } from '../../ui/stackStyles';
import { useWords } from '../../ui/useWords';

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: tokens.spacingVerticalXXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: '180px',
    overflowY: 'auto',
  },
  option: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const none: Completion = { from: 0, items: [] };

interface Completing {
  readonly completion: Completion;
  readonly active: number;
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly typed: (text: string, caret: number) => void;
  readonly take: (item: CompletionItem) => void;
  readonly close: () => void;
}

function useCompletion(
  props: ConditionFieldProps,
  area: { readonly current: HTMLTextAreaElement | null },
): Completing {
  const { table, language, value, change } = props;
  const [completion, setCompletion] = useState(none);
  const [active, setActive] = useState(0);
  const close = (): void => {
    setCompletion(none);
  };
  const typed = (text: string, caret: number): void => {
    change(text);
    setCompletion(completionAt(text, caret, table, language));
    setActive(0);
  };
  const take = (item: CompletionItem): void => {
    const caret = area.current?.selectionStart ?? value.length;
    // A bracket that Excel's own editor would have closed already is not written twice.
    const rest =
      item.kind === 'column' ? value.slice(caret).replace(/^\]{1,2}/u, '') : value.slice(caret);
    const before = value.slice(0, completion.from) + item.insert;
    change(before + rest);
    close();
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(before.length, before.length);
    });
  };
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => {
      setActive((active + 1) % completion.items.length);
    },
    ArrowUp: () => {
      setActive((active + completion.items.length - 1) % completion.items.length);
    },
    Enter: () => {
      const item = completion.items[active];
      if (item !== undefined) take(item);
    },
    Escape: close,
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const move = moves[event.key];
    if (completion.items.length === 0 || move === undefined) return;
    event.preventDefault();
    move();
  };
  return { completion, active, onKey, typed, take, close };
}

export interface ConditionFieldProps {
  readonly value: string;
  readonly change: (text: string) => void;
  /** Code of the table that the rule is about. */
  readonly table: string;
  /** Language of the workbook, in which columns and choices are written. */
  readonly language: Language;
  /** What is wrong, in words; undefined while it can be judged. */
  readonly problem: string | undefined;
  readonly isReadOnly: boolean;
}

/** The formula, with what may stand at the caret. Tab leaves the field; Enter takes the chosen one. */
export function ConditionField(props: ConditionFieldProps): ReactNode {
  const t = useWords(ruleScreenWords);
  const stack = useStackStyles();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const completing = useCompletion(props, area);
  const { items } = completing.completion;
  const isOpen = items.length > 0;
  return (
    <div className={stack.tight}>
      <Field
        label={t('condition')}
        required
        hint={t('conditionHint')}
        {...(props.problem === undefined
          ? {}
          : { validationState: 'error' as const, validationMessage: props.problem })}
      >
        <Textarea
          textarea={{ ref: area }}
          className={styles.code}
          value={props.value}
          rows={5}
          resize="vertical"
          readOnly={props.isReadOnly}
          spellCheck={false}
          aria-autocomplete="list"
          {...(isOpen
            ? {
                'aria-controls': listId,
                'aria-activedescendant': `${listId}-${String(completing.active)}`,
              }
            : {})}
          onKeyDown={completing.onKey}
          onBlur={completing.close}
          onChange={(event, { value }) => {
            completing.typed(value, event.target.selectionStart);
          }}
        />
      </Field>
      {isOpen ? <Suggestions id={listId} completing={completing} /> : null}
      <span className={stack.muted} role="status">
        {isOpen ? t('suggestionCount', { count: items.length }) : ''}
      </span>
    </div>
  );
}

function Suggestions(props: { readonly id: string; readonly completing: Completing }): ReactNode {
  const { id, completing } = props;
  const t = useWords(ruleScreenWords);
  const stack = useStackStyles();
  const styles = useStyles();
  return (
    <div id={id} role="listbox" aria-label={t('suggestions')} className={styles.list}>
      {completing.completion.items.map((item, at) => (
        <div
          key={`${item.kind} ${item.insert}`}
          id={`${id}-${String(at)}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === completing.active}
          className={mergeClasses(styles.option, at === completing.active && styles.active)}
          // Pressed, not clicked: a click would first take the focus from the field and close the list.
          onMouseDown={(event) => {
            event.preventDefault();
            completing.take(item);
          }}
        >
          <span>{item.label}</span>
          <span className={stack.muted}>{t(`kind${item.kind}`)}</span>
        </div>
      ))}
    </div>
  );
}
