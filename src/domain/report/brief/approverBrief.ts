import { reportWords, sentenceWords } from '../../../terms/report';
import type { CampaignBudget, Measured } from '../../budget/campaignBudget';
import { toMajor } from '../../shared/money';
import type { DateSerial } from '../../shared/period';
import type { FindingRow } from '../../tables/decisions';
import type { PlanRow } from '../../tables/plans';
import { comparisonRows, type ComparisonInput } from '../comparisonRows';
import { linesOf } from '../displayWidth';
import { blanks, framed, inputRows, reportWidth, section, titleRows, type Frame } from '../frame';
import type { DraftRow } from '../layout';
import { measureHead, measureRow, totalMeasureRow, addUp } from '../measureRow';
import { rateRows } from '../money';
import {
  cell,
  choiceCell,
  headingRow,
  headRow,
  live,
  textOf,
  wordCell,
  words,
  type Pen,
} from '../pen';
import { moneySlot, percentSlot, sentence } from '../sentence';
import { sheetName } from '../sheetName';
import type { SheetSpec } from '../sheet';

export interface BriefInput {
  readonly plan: PlanRow;
  /** The plan itself first, then the other plans of the quarter that ask for or hold money. */
  readonly requests: readonly { readonly plan: PlanRow; readonly figures: Measured }[];
  readonly rates: CampaignBudget['rates'];
  readonly findings: readonly FindingRow[];
  readonly comparison: ComparisonInput;
  readonly headCode: string;
  readonly madeOn: DateSerial;
}

const id = '$K{row}';

function aimRows(pen: Pen, { plan }: BriefInput): DraftRow[] {
  const objective = linesOf(plan.objective ?? '', 118).map((line): DraftRow => [
    cell(null),
    cell(line.text, 'text'),
  ]);
  const first: DraftRow = [wordCell(pen, reportWords.objective)];
  return [
    headingRow(pen, reportWords.request, reportWidth),
    [
      wordCell(pen, reportWords.lead),
      live(pen, {
        formula: textOf('Plans', 'lead', '{campaign}'),
        expected: plan.lead ?? '',
        figure: 'lead',
      }),
      cell(null),
      wordCell(pen, reportWords.risk),
      choiceCell(pen, 'Plans', 'risk', '{campaign}', plan.risk, 'risk'),
      cell(null),
      wordCell(pen, reportWords.campaignId),
      cell(plan.id, 'plain', { figure: 'campaign' }),
    ],
    ...(objective[0] ? [[first[0] ?? cell(null), ...objective[0].slice(1)]] : [first]),
    ...objective.slice(1),
  ];
}

function requestRows(pen: Pen, input: BriefInput): DraftRow[] {
  const rows = input.requests.map(({ plan, figures }): DraftRow => [
    ...measureRow(
      pen,
      `request.${plan.id}`,
      live(pen, {
        formula: textOf('Plans', 'name', id),
        expected: plan.name ?? '',
        figure: `request.${plan.id}.name`,
        look: 'label',
      }),
      figures,
      input.rates,
      [`Budget[campaignId],${id}`],
    ),
    choiceCell(pen, 'Plans', 'status', id, plan.status, `request.${plan.id}.status`),
    cell(plan.id, 'note'),
  ]);
  const [first, last] = [input.requests[0], input.requests.at(-1)];
  const total =
    first && last
      ? [
          totalMeasureRow(
            pen,
            'request.total',
            { first: `request.${first.plan.id}`, last: `request.${last.plan.id}` },
            addUp(input.requests.map((request) => request.figures)),
          ),
        ]
      : [];
  const head = headRow(pen, [
    reportWords.name,
    ...measureHead,
    reportWords.state,
    reportWords.rowId,
  ]);
  return section(pen, reportWords.competing, head, [...rows, ...total]);
}

function shareRow(pen: Pen, input: BriefInput): DraftRow[] {
  const own = input.requests[0];
  const all = addUp(input.requests.map((request) => request.figures)).planned;
  if (!own || all === 0) return [];
  return [
    [
      cell(null),
      sentence(pen, 'telling.request', sentenceWords.request, {
        planned: moneySlot(`{request.${own.plan.id}.planned}`, toMajor(own.figures.planned)),
        share: percentSlot(
          `{request.${own.plan.id}.planned}/{request.total.planned}`,
          own.figures.planned / all,
        ),
      }),
    ],
  ];
}

function findingRows(pen: Pen, input: BriefInput): DraftRow[] {
  const rows = input.findings.map((finding): DraftRow => [
    choiceCell(pen, 'Findings', 'severity', id, finding.severity, `finding.${finding.id}.severity`),
    choiceCell(pen, 'Findings', 'state', id, finding.state, `finding.${finding.id}.state`),
    live(pen, {
      formula: textOf('Findings', 'excerpt', id),
      expected: finding.excerpt ?? '',
      figure: `finding.${finding.id}.excerpt`,
    }),
    ...blanks(6),
    live(pen, {
      formula: textOf('Findings', 'message', id),
      expected: finding.message ?? '',
      figure: `finding.${finding.id}.message`,
      look: 'text',
      wrap: true,
    }),
    cell(finding.id, 'note'),
  ]);
  const head = headRow(pen, [
    reportWords.severity,
    reportWords.state,
    reportWords.excerpt,
    ...Array.from({ length: 6 }, () => null),
    reportWords.message,
    reportWords.rowId,
  ]);
  return section(pen, reportWords.findings, head, rows);
}

/** One page for whoever decides: aim, money beside what else the quarter asks for, risks, precedent. */
export function approverBrief(pen: Pen, input: BriefInput): SheetSpec {
  const { plan } = input;
  const frame: Frame = {
    name: sheetName(words(pen, reportWords.briefSheet), plan.name ?? '', plan.id),
    reportId: `brief:${plan.id}`,
    title: `${words(pen, reportWords.approverBrief)} · ${plan.name ?? plan.id}`,
    headCode: input.headCode,
    madeOn: input.madeOn,
  };
  return framed(pen, frame, [
    ...titleRows(pen, frame),
    ...aimRows(pen, input),
    ...shareRow(pen, input),
    [],
    ...rateRows(pen, input.rates),
    ...requestRows(pen, input),
    ...findingRows(pen, input),
    ...comparisonRows(pen, input.comparison),
    ...inputRows(pen, reportWords.opinion, 'opinion', 2),
    [
      wordCell(pen, reportWords.signature),
      ...Array.from({ length: 3 }, () => cell(null, 'input')),
      cell(null),
      wordCell(pen, reportWords.date),
      ...Array.from({ length: 2 }, () => cell(null, 'input')),
    ],
  ]);
}
