import type { ReactNode } from 'react';
import { pictureWidth } from './ChartFigure';
import { useChartStyles } from './chartStyles';
import { linear } from './scale';

/** A bar from one amount to another, fen. */
export interface Bar {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isTotal: boolean;
}

const rowHeight = 30;
export const bridgeHeight = (bars: number): number => bars * rowHeight + 4;

const middle = 232;

/**
 * Bars lie, because causes have long names and a pane is narrow: name above each bar, amount at the
 * right with its sign, so that up and down are told apart without colour.
 */
export function BridgePicture(props: {
  readonly bars: readonly Bar[];
  readonly write: (fen: number) => string;
}): ReactNode {
  const styles = useChartStyles();
  const ends = props.bars.flatMap(({ from, to }) => [from, to]);
  const low = Math.min(0, ...ends);
  const high = Math.max(1, ...ends);
  const x = linear([low, high], [0, middle]);
  return props.bars.map((bar, i) => {
    const top = i * rowHeight;
    const amount = bar.isTotal ? bar.to : bar.to - bar.from;
    const look = bar.isTotal ? styles.total : amount > 0 ? styles.up : styles.down;
    const [left, right] = [x(Math.min(bar.from, bar.to)), x(Math.max(bar.from, bar.to))];
    const sign = !bar.isTotal && amount > 0 ? '+' : '';
    return (
      <g key={`${bar.name} ${String(i)}`}>
        <text className={styles.text} x={0} y={top + 11}>
          {bar.name}
        </text>
        <rect
          className={look}
          x={left}
          y={top + 15}
          width={Math.max(1, right - left)}
          height={10}
        />
        <text className={styles.text} x={pictureWidth} y={top + 24} textAnchor="end">
          {sign + props.write(amount)}
        </text>
      </g>
    );
  });
}
