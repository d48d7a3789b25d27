import type { ReactNode } from 'react';
import type { CostStep } from '../../domain/effect/costBridge';
import type { DatedBridge } from '../../domain/effect/datedBridge';
import { chartWords } from '../../terms/chart';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/useWords';
import { BridgePicture, bridgeHeight, type Bar } from './BridgePicture';
import { ChartFigure } from './ChartFigure';

const largestOf = (steps: readonly CostStep[]): CostStep | undefined =>
  steps.reduce<CostStep | undefined>(
    (most, step) => (Math.abs(step.amount) > Math.abs(most?.amount ?? 0) ? step : most),
    undefined,
  );

function barsOf(
  bridge: DatedBridge,
  wordOf: (step: CostStep) => string,
  [planned, actual]: readonly [planned: string, actual: string],
): Bar[] {
  let running = bridge.planned;
  const steps = bridge.steps.map((step): Bar => {
    const from = running;
    running += step.amount;
    return { name: wordOf(step), from, to: running, isTotal: false };
  });
  return [
    { name: planned, from: 0, to: bridge.planned, isTotal: true },
    ...steps,
    { name: actual, from: 0, to: bridge.actual, isTotal: true },
  ];
}

/** How a cost came from planned to actual, cause by cause; the residual has a bar of its own. */
export function BridgeChart(props: {
  readonly bridge: DatedBridge;
  /** Name of a reason code in the pane's language. */
  readonly nameOf: (code: string) => string;
}): ReactNode {
  const { bridge, nameOf } = props;
  const t = useWords(chartWords);
  const format = useFormat();
  const wordOf = (step: CostStep): string =>
    step.cause === 'reason' ? nameOf(step.code ?? '') : t(step.cause);
  const hasRate = bridge.steps.some(({ cause }) => cause === 'rate');
  const bars = barsOf(bridge, wordOf, [t(hasRate ? 'plannedThen' : 'planned'), t('actual')]);
  const most = largestOf(bridge.steps);
  return (
    <ChartFigure
      title={t('bridgeTitle')}
      height={bridgeHeight(bars.length)}
      summary={t('bridgeSummary', {
        planned: format.shortMoney(bridge.planned),
        actual: format.shortMoney(bridge.actual),
        cause: most === undefined ? '—' : wordOf(most),
        amount: format.shortMoney(most?.amount ?? 0),
      })}
      table={{
        heads: [t('cause'), t('amount'), t('running')],
        rows: bars.map(({ name, from, to, isTotal }) => [
          name,
          format.money(isTotal ? to : to - from),
          format.money(to),
        ]),
      }}
    >
      <BridgePicture bars={bars} write={format.shortMoney} />
    </ChartFigure>
  );
}
