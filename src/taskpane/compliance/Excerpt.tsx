import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import type { ComplianceFinding } from '../../application/compliance/complianceFinding';

const useStyles = makeStyles({
  quote: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  mark: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorStatusDangerBorderActive}`,
    // Systems paint marked text in colours of their own; without this only half of the pair is kept.
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'MarkText',
      backgroundColor: 'Mark',
    },
  },
});

const around = 24;

/** The words found, marked among the words beside them. */
export function Excerpt(props: {
  readonly finding: ComplianceFinding;
  readonly book: Book;
}): ReactNode {
  const styles = useStyles();
  const { finding, book } = props;
  const { start, end } = finding;
  if (start === null || end === null || finding.text === '') return null;
  const row = book.row(finding.table, finding.rowId) as
    Readonly<Record<string, unknown>> | undefined;
  const whole = row?.[finding.column];
  // The cell may have been edited since the check; then only the words themselves are shown.
  const text = typeof whole === 'string' && whole.slice(start, end) === finding.text ? whole : null;
  if (text === null)
    return (
      <blockquote className={styles.quote}>
        <mark className={styles.mark}>{finding.text}</mark>
      </blockquote>
    );
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  return (
    <blockquote className={styles.quote}>
      {from > 0 ? '…' : ''}
      {text.slice(from, start)}
      <mark className={styles.mark}>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
      {to < text.length ? '…' : ''}
    </blockquote>
  );
}
