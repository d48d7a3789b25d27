import { reportWords, sentenceWords } from '../../../terms/report';
import { toMajor } from '../../shared/money';
import { lessonTargets } from '../../tables/issues';
import { say } from '../../../terms/wording';
import { bridgeChart, bridgeRows } from '../bridgeRows';
import { budgetLineRow } from '../lineRows';
import type { DraftRow } from '../layout';
import {
  chartHeight,
  chartRows,
  framed,
  inputRows,
  mostCategories,
  reportWidth,
  rowNumber,
  section,
  titleRows,
  type Frame,
} from '../frame';
import { addUp } from '../measureRow';
import { rateRows } from '../money';
import {
  cell,
  choiceCell,
  columnOf,
  headingRow,
  headRow,
  live,
  quoted,
  words,
  type Pen,
} from '../pen';
import { countSlot, moneySlot, movementSlot, sentence, type Slot } from '../sentence';
import type { SheetSpec } from '../sheet';
import {
  complianceRows,
  isUnfinished,
  moneyRows,
  overCampaigns,
  rankingRows,
} from './campaignTables';
import { quarterBridgePlace } from './bridge';
import type { QuarterInput } from './input';
import { outputMixRows } from './outputCost';

const id = '$K{row}';

/** How many campaigns came to what, counted by the sheet from its own verdicts. */
function verdictSlots(pen: Pen, input: QuarterInput): Readonly<Record<string, Slot>> {
  const verdicts = overCampaigns(input, 'effect', 'verdict');
  const verdictOf = (campaign: QuarterInput['campaigns'][number]): string =>
    isUnfinished(campaign) ? 'stillRunning' : campaign.ranked.verdict;
  const count = (verdict: 'success' | 'failure' | 'unmeasured' | 'stillRunning'): Slot =>
    countSlot(
      `COUNTIF(${verdicts},${quoted(words(pen, reportWords[verdict]))})`,
      input.campaigns.filter((campaign) => verdictOf(campaign) === verdict).length,
    );
  return {
    success: count('success'),
    failure: count('failure'),
    unmeasured: count('unmeasured'),
    running: count('stillRunning'),
  };
}

function tellingRows(pen: Pen, input: QuarterInput): DraftRow[] {
  if (input.campaigns.length === 0) return [];
  const total = addUp(input.campaigns.map((campaign) => campaign.figures));
  const amount = total.actual - total.planned;
  const verdicts = overCampaigns(input, 'effect', 'verdict');
  const ranks = overCampaigns(input, 'effect', 'rank');
  const best = input.campaigns.find(({ ranked }) => ranked.score !== null);
  return [
    headingRow(pen, reportWords.telling, reportWidth),
    [
      cell(null),
      sentence(pen, 'telling.portfolio', sentenceWords.portfolio, {
        campaigns: countSlot(`ROWS(${verdicts})`, input.campaigns.length),
        planned: moneySlot('{money.total.planned}', toMajor(total.planned)),
        actual: moneySlot('{money.total.actual}', toMajor(total.actual)),
        movement: movementSlot(pen, {
          amount: '{money.total.variance}',
          share: '{money.total.share}',
          direction: 'lower',
          now: { amount, share: total.planned === 0 ? null : amount / Math.abs(total.planned) },
        }),
      }),
    ],
    [
      cell(null),
      sentence(pen, 'telling.verdicts', sentenceWords.verdicts, verdictSlots(pen, input)),
    ],
    ...(best
      ? [
          [
            cell(null),
            sentence(pen, 'telling.best', sentenceWords.best, {
              campaign: {
                formula: `INDEX(${overCampaigns(input, 'effect', 'name')},MATCH(1,${ranks},0))`,
                expected: best.plan.name ?? '',
              },
            }),
          ],
        ]
      : []),
    [],
  ];
}

function lessonRows(pen: Pen, input: QuarterInput): DraftRow[] {
  const rows = input.lessons.map((lesson): DraftRow => {
    const figure = (name: string): string => `lesson.${lesson.id}.${name}`;
    return [
      choiceCell(pen, 'Lessons', 'outcome', id, lesson.outcome, figure('outcome')),
      choiceCell(pen, 'Lessons', 'state', id, lesson.state, figure('state')),
      cell(lesson.target === null ? '' : say(lessonTargets[lesson.target], pen.language), 'plain'),
      live(pen, {
        formula: `=${columnOf('Lessons', 'owner', id)}&""`,
        expected: lesson.owner ?? '',
        figure: figure('owner'),
      }),
      ...Array.from({ length: 5 }, () => cell(null)),
      live(pen, {
        formula: `=${columnOf('Lessons', 'lesson', id)}&" → "&${columnOf('Lessons', 'action', id)}`,
        expected: `${lesson.lesson ?? ''} → ${lesson.action ?? ''}`,
        figure: figure('text'),
        look: 'text',
        wrap: true,
      }),
      cell(lesson.id, 'note'),
    ];
  });
  const head = headRow(pen, [
    reportWords.verdict,
    reportWords.state,
    reportWords.action,
    reportWords.owner,
    null,
    null,
    null,
    null,
    null,
    reportWords.lesson,
    reportWords.rowId,
  ]);
  return section(pen, reportWords.lessons, head, rows);
}

const lineHead = [
  reportWords.item,
  reportWords.planned,
  reportWords.actual,
  reportWords.currency,
  reportWords.month,
  null,
  reportWords.variance,
  reportWords.share,
  reportWords.verdict,
  reportWords.reason,
  reportWords.rowId,
] as const;

/** Pack for the quarterly review meeting (W5.1): agenda, figures, ranking, cases, lessons, decisions. */
export function quarterReview(pen: Pen, input: QuarterInput): SheetSpec {
  const title = `${words(pen, reportWords.quarterReview)} ${input.quarter}`;
  const frame: Frame = {
    name: `${words(pen, reportWords.quarterSheet)} ${input.quarter}`,
    reportId: `quarter:${input.quarter}`,
    title,
    headCode: input.headCode,
    madeOn: input.madeOn,
  };
  const place = input.campaigns.length === 0 ? undefined : quarterBridgePlace(input);
  const before = [
    ...titleRows(pen, frame),
    ...tellingRows(pen, input),
    ...inputRows(pen, reportWords.agenda, 'agenda', 4),
    ...rateRows(pen, input.rates),
    ...moneyRows(pen, input),
    ...(place ? bridgeRows(pen, place) : []),
  ];
  const shown = Math.min(input.campaigns.length, mostCategories);
  const height = chartHeight(shown);
  const rows = [
    ...before,
    ...(place ? chartRows(height) : []),
    ...outputMixRows(pen, input),
    ...rankingRows(pen, input),
    ...section(
      pen,
      reportWords.topVariances,
      headRow(pen, lineHead),
      input.topLines.map((line) => budgetLineRow(pen, line, 'line')),
    ),
    ...complianceRows(pen, input),
    ...inputRows(pen, reportWords.successes, 'success', 3),
    ...inputRows(pen, reportWords.failures, 'failure', 3),
    ...lessonRows(pen, input),
    ...inputRows(pen, reportWords.resolutions, 'decision', 4),
  ];
  return framed(pen, frame, rows, (layout) => {
    if (!place) return [];
    const head = rowNumber(layout.addressOf('money.head'));
    const isCut = shown < input.campaigns.length;
    const chart = isCut
      ? words(pen, reportWords.bestChartCut, { count: shown })
      : words(pen, reportWords.bestChart);
    const top = String(before.length + 1);
    const bottom = String(before.length + height);
    return [
      {
        kind: 'bar',
        title: chart,
        range: `A${String(head)}:C${String(head + shown)}`,
        from: `A${top}`,
        to: `E${bottom}`,
        altText: chart,
        axis: 'integer',
      },
      ...bridgeChart(pen, place.bridge, layout, { from: `F${top}`, to: `J${bottom}` }),
    ];
  });
}
