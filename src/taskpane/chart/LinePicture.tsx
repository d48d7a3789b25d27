import type { ReactNode } from 'react';
import { pictureWidth } from './ChartFigure';
import { useChartStyles } from './chartStyles';
import { axisOf, linear, pathOf } from './scale';

export interface PlottedPoint {
  readonly x: number;
  readonly y: number | null;
}

export interface PlottedSeries {
  readonly name: string;
  readonly look: 'main' | 'second' | 'third';
  readonly points: readonly PlottedPoint[];
  /** Dots mark what was measured, where a line alone would look continuous. */
  readonly hasDots?: boolean;
}

/** A range that opens from one point to the right, e.g. a forecast's. */
export interface PlottedBand {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly low: number; readonly high: number };
}

export const lineHeight = 170;
const frame = { left: 44, right: 8, top: 10, bottom: 34 };

/** Lines over a share of time from 0 to 1; the legend is text under the axis. */
export function LinePicture(props: {
  readonly series: readonly PlottedSeries[];
  readonly band?: PlottedBand;
  readonly writeY: (value: number) => string;
  readonly writeX: (value: number) => string;
}): ReactNode {
  const styles = useChartStyles();
  const { series, band } = props;
  const ys = series.flatMap(({ points }) => points.flatMap(({ y }) => (y === null ? [] : [y])));
  const axis = axisOf(band ? [...ys, band.to.low, band.to.high] : ys);
  const x = linear([0, 1], [frame.left, pictureWidth - frame.right]);
  const y = linear(axis.domain, [lineHeight - frame.bottom, frame.top]);
  return (
    <>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            className={styles.grid}
            x1={frame.left}
            x2={pictureWidth - frame.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className={styles.text} x={frame.left - 4} y={y(tick) + 3} textAnchor="end">
            {props.writeY(tick)}
          </text>
        </g>
      ))}
      {[0, 0.5, 1].map((tick) => (
        <text
          key={tick}
          className={styles.text}
          x={x(tick)}
          y={lineHeight - frame.bottom + 13}
          textAnchor={tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle'}
        >
          {props.writeX(tick)}
        </text>
      ))}
      {band === undefined ? null : (
        <path
          className={styles.band}
          d={`${pathOf([
            [x(band.from.x), y(band.from.y)],
            [x(band.to.x), y(band.to.high)],
            [x(band.to.x), y(band.to.low)],
          ])}Z`}
        />
      )}
      {series.map((one) => (
        <Plotted key={one.name} series={one} x={x} y={y} />
      ))}
      <Legend series={series} />
    </>
  );
}

function Plotted(props: {
  readonly series: PlottedSeries;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}): ReactNode {
  const styles = useChartStyles();
  const { series, x, y } = props;
  const placed = series.points.map((point) =>
    point.y === null ? null : ([x(point.x), y(point.y)] as const),
  );
  return (
    <>
      <path className={styles[series.look]} d={pathOf(placed)} />
      {series.hasDots === true
        ? placed.map((at, i) =>
            at === null ? null : (
              <circle key={String(i)} className={styles.dot} cx={at[0]} cy={at[1]} r={3} />
            ),
          )
        : null}
    </>
  );
}

function Legend({ series }: { readonly series: readonly PlottedSeries[] }): ReactNode {
  const styles = useChartStyles();
  const step = (pictureWidth - frame.left) / Math.max(1, series.length);
  return series.map((one, i) => {
    const left = frame.left + i * step;
    return (
      <g key={one.name}>
        <line
          className={styles[one.look]}
          x1={left}
          x2={left + 18}
          y1={lineHeight - 7}
          y2={lineHeight - 7}
        />
        <text className={styles.text} x={left + 22} y={lineHeight - 4}>
          {one.name}
        </text>
      </g>
    );
  });
}
