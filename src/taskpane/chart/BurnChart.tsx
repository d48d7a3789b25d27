import type { ReactNode } from 'react';
import type { BurnPoint } from '../../domain/weekly/burnCourse';
import { chartWords } from '../../terms/chart';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/useWords';
import { ChartFigure } from './ChartFigure';
import { lineHeight, LinePicture } from './LinePicture';

/** Spend and progress against time, week by week, as the weekly reports told it. */
export function BurnChart({ points }: { readonly points: readonly BurnPoint[] }): ReactNode {
  const t = useWords(chartWords);
  const format = useFormat();
  const last = points.at(-1);
  if (!last) return null;
  const line = (of: (point: BurnPoint) => number | null) => [
    { x: 0, y: 0 },
    ...points.map((point) => ({ x: point.elapsed, y: of(point) })),
  ];
  return (
    <ChartFigure
      title={t('burnTitle')}
      height={lineHeight}
      summary={t('burnSummary', {
        week: last.week,
        elapsed: format.percent(last.elapsed),
        spent: format.percent(last.spent),
        progress: format.percent(last.progress),
      })}
      table={{
        heads: [t('week'), t('elapsed'), t('spent'), t('progress')],
        rows: points.map((point) => [
          point.week,
          format.percent(point.elapsed),
          format.percent(point.spent),
          format.percent(point.progress),
        ]),
      }}
    >
      <LinePicture
        writeX={format.percent}
        writeY={format.percent}
        series={[
          { name: t('spent'), look: 'main', points: line((p) => p.spent), hasDots: true },
          { name: t('progress'), look: 'second', points: line((p) => p.progress) },
          {
            name: t('elapsed'),
            look: 'third',
            points: [
              { x: 0, y: 0 },
              { x: 1, y: 1 },
            ],
          },
        ]}
      />
    </ChartFigure>
  );
}
