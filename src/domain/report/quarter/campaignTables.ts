import { reportWords } from '../../../terms/report';
import type { Wording } from '../../../terms/wording';
import { kpiVariance } from '../../effect/unexplained';
import { parameterDefault } from '../../shared/parameters';
import type { DraftRow } from '../layout';
import { blanks, section } from '../frame';
import { addUp, measureHead, measureRow, totalMeasureRow } from '../measureRow';
import {
  cell,
  choiceCell,
  choiceWord,
  headRow,
  live,
  quoted,
  textOf,
  words,
  type Pen,
} from '../pen';
import type { ReportCell } from '../sheet';
import type { QuarterCampaign, QuarterInput } from './input';

const id = '$K{row}';

/** Range over one figure of all campaigns of a table. */
export function overCampaigns(input: QuarterInput, table: string, column: string): string {
  const first = input.campaigns[0]?.plan.id ?? '';
  const last = input.campaigns.at(-1)?.plan.id ?? '';
  return `{${table}.${first}.${column}:${table}.${last}.${column}}`;
}

const nameCell = (pen: Pen, { plan }: QuarterCampaign, table: string): ReportCell =>
  live(pen, {
    formula: textOf('Plans', 'name', id),
    expected: plan.name ?? '',
    figure: `${table}.${plan.id}.name`,
    look: 'label',
  });

/** Money of every campaign and of the quarter. */
export function moneyRows(pen: Pen, input: QuarterInput): DraftRow[] {
  const rows = input.campaigns.map((campaign): DraftRow => [
    ...measureRow(
      pen,
      `money.${campaign.plan.id}`,
      nameCell(pen, campaign, 'money'),
      campaign.figures,
      input.rates,
      [`Budget[campaignId],${id}`],
    ),
    live(pen, {
      formula: textOf('Plans', 'lead', id),
      expected: campaign.plan.lead ?? '',
      figure: `money.${campaign.plan.id}.lead`,
    }),
    cell(campaign.plan.id, 'note', { figure: `money.${campaign.plan.id}.id` }),
  ]);
  const [first, last] = [input.campaigns[0], input.campaigns.at(-1)];
  const total =
    first && last
      ? [
          totalMeasureRow(
            pen,
            'money.total',
            { first: `money.${first.plan.id}`, last: `money.${last.plan.id}` },
            addUp(input.campaigns.map((campaign) => campaign.figures)),
          ),
        ]
      : [];
  const head = headRow(pen, [
    reportWords.name,
    ...measureHead,
    reportWords.lead,
    reportWords.rowId,
  ]).map((c, i) => (i === 0 ? { ...c, figure: 'money.head' } : c));
  return section(pen, reportWords.portfolio, head, [...rows, ...total]);
}

function scoreCells(pen: Pen, campaign: QuarterCampaign, input: QuarterInput): ReportCell[] {
  const { plan, ranked, kpis } = campaign;
  const figure = (name: string): string => `effect.${plan.id}.${name}`;
  const verdicts = kpis.flatMap((kpi) => kpiVariance(kpi)?.effect ?? []);
  const own = 'KPIs[campaignId],$K{row},KPIs[voided],"<>"&YES()';
  const with_ = (word: string): string => `COUNTIFS(${own},KPIs[effect],${word})`;
  const good = `${with_('FAVOURABLE()')}+${with_('NONE()')}`;
  const share = `{money.${plan.id}.share}`;
  const scores = overCampaigns(input, 'effect', 'score');
  return [
    live(pen, {
      formula: `=${good}+${with_('UNFAVOURABLE()')}`,
      expected: verdicts.length,
      figure: figure('measured'),
      format: 'integer',
    }),
    live(pen, {
      formula: `=${good}`,
      expected: verdicts.filter((effect) => effect !== 'unfavourable').length,
      figure: figure('reached'),
      format: 'integer',
    }),
    live(pen, {
      formula: `=IF($C{row}=0,"",$D{row}/$C{row}-IF(ISNUMBER(${share}),MAX(0,${share}),0))`,
      expected: ranked.score ?? '',
      figure: figure('score'),
      format: 'percent',
    }),
    live(pen, {
      formula: `=IF(ISNUMBER($E{row}),RANK($E{row},${scores}),"")`,
      expected: ranked.score === null ? '' : ranked.rank,
      figure: figure('rank'),
      format: 'integer',
    }),
    verdictCell(pen, campaign, share),
  ];
}

/** Statuses in which a campaign has not had its time: it is neither success nor failure yet. */
const unfinished = ['approved', 'running', 'changePending'] as const;

export const isUnfinished = ({ plan }: QuarterCampaign): boolean =>
  unfinished.some((status) => status === plan.status);

/** Success, failure or in between, by the same rule as the pane's and the department's parameter. */
function verdictCell(pen: Pen, campaign: QuarterCampaign, share: string): ReportCell {
  const { plan, ranked } = campaign;
  const status = `INDEX(Plans[status],MATCH($K{row},Plans[id],0))`;
  const isOpen = unfinished
    .map((one) => `${status}=${quoted(choiceWord(pen.bookLanguage, 'Plans', 'status', one))}`)
    .join(',');
  const verdict = isUnfinished(campaign) ? 'stillRunning' : ranked.verdict;
  const word = (entry: Wording): string => quoted(words(pen, entry));
  const over = `IF(ISNUMBER(${share}),${share},0)`;
  const allowed = `IFERROR(INDEX(Parameters[value],MATCH("overspendWarn",Parameters[code],0)),${String(parameterDefault('overspendWarn'))})`;
  return live(pen, {
    formula:
      `=IF(OR(${isOpen}),${word(reportWords.stillRunning)},IF($C{row}=0,${word(reportWords.unmeasured)},IF(AND($D{row}=$C{row},${over}<=${allowed}),${word(reportWords.success)},` +
      `IF(OR($D{row}/$C{row}<0.5,AND(${over}>${allowed},$D{row}<$C{row})),${word(reportWords.failure)},${word(reportWords.mixed)}))))`,
    expected: words(pen, reportWords[verdict]),
    figure: `effect.${plan.id}.verdict`,
    look: verdict === 'success' ? 'good' : verdict === 'failure' ? 'bad' : 'plain',
    align: 'centre',
  });
}

/** Effect of every campaign, best first, with the rank the sheet works out itself. */
export function rankingRows(pen: Pen, input: QuarterInput): DraftRow[] {
  const rows = input.campaigns.map((campaign): DraftRow => {
    const { plan } = campaign;
    return [
      nameCell(pen, campaign, 'effect'),
      { ...choiceCell(pen, 'Plans', 'kind', id, plan.kind, `effect.${plan.id}.kind`) },
      ...scoreCells(pen, campaign, input),
      ...blanks(2),
      live(pen, {
        formula: textOf('Plans', 'department', id),
        expected: plan.department ?? '',
        figure: `effect.${plan.id}.department`,
      }),
      cell(plan.id, 'note'),
    ];
  });
  const head = headRow(pen, [
    reportWords.name,
    reportWords.kind,
    reportWords.measured,
    reportWords.reached,
    reportWords.score,
    reportWords.rank,
    reportWords.verdict,
    null,
    null,
    reportWords.department,
    reportWords.rowId,
  ]);
  return section(pen, reportWords.ranking, head, rows);
}

/** Findings by severity and what became of them, and issues still open, by campaign. */
export function complianceRows(pen: Pen, input: QuarterInput): DraftRow[] {
  const own = (table: 'Findings' | 'Issues'): string =>
    `${table}[campaignId],$K{row},${table}[voided],"<>"&YES()`;
  const book = (column: string, code: string): string =>
    quoted(choiceWord(pen.bookLanguage, 'Findings', column, code));
  const rows = input.campaigns.map((campaign): DraftRow => {
    const { plan, findings } = campaign;
    const count = (name: string, formula: string, expected: number): ReportCell =>
      live(pen, {
        formula,
        expected,
        figure: `findings.${plan.id}.${name}`,
        format: 'integer',
      });
    const severity = (code: 'block' | 'warn' | 'advise'): ReportCell =>
      count(
        code,
        `=COUNTIFS(${own('Findings')},Findings[severity],${book('severity', code)})`,
        findings[code],
      );
    const state = (code: string): string =>
      `COUNTIFS(${own('Findings')},Findings[state],${book('state', code)})`;
    const closed = quoted(choiceWord(pen.bookLanguage, 'Issues', 'state', 'closed'));
    return [
      nameCell(pen, campaign, 'findings'),
      severity('block'),
      severity('warn'),
      severity('advise'),
      count('open', `=${state('open')}`, findings.open),
      count('waived', `=${state('waived')}+${state('exempted')}`, findings.waived),
      count(
        'issues',
        `=COUNTIFS(${own('Issues')})-COUNTIFS(${own('Issues')},Issues[state],${closed})`,
        campaign.openIssues,
      ),
      ...blanks(3),
      cell(plan.id, 'note'),
    ];
  });
  const head = headRow(pen, [
    reportWords.name,
    reportWords.block,
    reportWords.warn,
    reportWords.advise,
    reportWords.openFindings,
    reportWords.waived,
    reportWords.issuesOpen,
    null,
    null,
    null,
    reportWords.rowId,
  ]);
  return section(pen, reportWords.compliance, head, rows);
}
