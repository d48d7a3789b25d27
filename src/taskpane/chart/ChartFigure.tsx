import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { chartWords } from '../../terms/chart';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

const useStyles = makeStyles({
  figure: {
    margin: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  picture: { width: '100%', height: 'auto', display: 'block', overflow: 'visible' },
  wide: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: 'right', fontWeight: tokens.fontWeightRegular },
});

/** The figures behind a chart: first column names the row. */
export interface ChartTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const pictureWidth = 320;

/**
 * A chart that hides nothing from those who do not see it: the summary says what it shows, and every
 * number stands in a table that opens with the keyboard.
 */
export function ChartFigure(props: {
  readonly title: string;
  readonly summary: string;
  readonly table: ChartTable;
  readonly height: number;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const stack = useStackStyles();
  const id = useId();
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption id={id} className={stack.strong}>
        {props.title}
      </figcaption>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${String(pictureWidth)} ${String(props.height)}`}
        role="img"
        aria-label={props.summary}
      >
        {props.children}
      </svg>
      <span className={stack.muted}>{props.summary}</span>
      <NumberTable title={props.title} table={props.table} />
    </figure>
  );
}

function NumberTable(props: { readonly title: string; readonly table: ChartTable }): ReactNode {
  const styles = useStyles();
  const stack = useStackStyles();
  const t = useWords(chartWords);
  const [first, ...others] = props.table.heads;
  return (
    <details>
      <summary className={stack.muted}>{t('table')}</summary>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.wide} role="region" aria-label={props.title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {first}
              </th>
              {others.map((head) => (
                <th key={head} scope="col" className={styles.number}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.table.rows.map(([name, ...cells], r) => (
              <tr key={`${name ?? ''} ${String(r)}`}>
                <th scope="row" className={styles.head}>
                  {name}
                </th>
                {cells.map((text, c) => (
                  <td key={`${others[c] ?? ''} ${String(c)}`} className={styles.number}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
