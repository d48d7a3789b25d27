import type { ReactNode } from 'react';
import type { KpiView } from '../../application/effect/effectDesk';
import { chartWords } from '../../terms/chart';
import { useFormat, type Format } from '../ui/format';
import { useWords, type Say } from '../ui/useWords';
import { ChartFigure, type ChartTable } from './ChartFigure';
import { lineHeight, LinePicture } from './LinePicture';
import { pacePlot, type PacePlot } from './pacePlot';

type Words = Say<typeof chartWords>;

function summaryOf(plot: PacePlot, t: Words, format: Format): string {
  const { latest, expected, forecast, low, high } = plot.pace;
  return [
    t('paceSummary', {
      latest: format.number(latest),
      expected: format.number(expected),
      target: format.number(plot.target),
    }),
    forecast === null ? '' : t('paceForecast', { forecast: format.number(forecast) }),
    low === null
      ? t('paceFew')
      : t('paceRange', { low: format.number(low), high: format.number(high) }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function tableOf(plot: PacePlot, t: Words, format: Format): ChartTable {
  const { forecast, low, high } = plot.pace;
  return {
    heads: [t('time'), t('measured'), t('line'), t('low'), t('high')],
    rows: [
      ...plot.points.map(({ elapsed, value }) => [
        format.percent(elapsed),
        format.number(value),
        format.number(plot.due(elapsed)),
        '—',
        '—',
      ]),
      [
        t('end'),
        format.number(forecast),
        format.number(plot.target),
        format.number(low),
        format.number(high),
      ],
    ],
  };
}

/** One KPI: what was measured, the line to the target, and where the trend ends with its range. */
export function PaceChart({ view }: { readonly view: KpiView }): ReactNode {
  const t = useWords(chartWords);
  const format = useFormat();
  const plot = pacePlot(view, [t('measured'), t('line'), t('forecast')]);
  if (plot === null) return null;
  return (
    <ChartFigure
      title={t('paceTitle', { name: view.kpi.name ?? view.kpi.id })}
      height={lineHeight}
      summary={summaryOf(plot, t, format)}
      table={tableOf(plot, t, format)}
    >
      <LinePicture
        writeX={format.percent}
        writeY={format.number}
        series={plot.series}
        {...(plot.band === undefined ? {} : { band: plot.band })}
      />
    </ChartFigure>
  );
}
