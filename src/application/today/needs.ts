import { kpiVariance } from '../../domain/effect/unexplained';
import { effectNeedsReason } from '../../domain/effect/threshold';
import { missingItems } from '../../domain/plan/completeness';
import { isSamePerson } from '../../domain/approval/people';
import { quarterOf, quarterSpan, serialToday, shiftQuarter } from '../../domain/shared/period';
import { dossierOf } from '../plan/dossier';
import type { RowIn } from '../book';
import { byUrgency, type Asking, type Need } from './need';
import { parametersOf } from '../../domain/shared/parameters';

const dayOfInstant = (iso: string | null): number | null => {
  const date = new Date(iso ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : serialToday(date);
};

const isMine = (name: string | null, { person }: Asking): boolean => isSamePerson(name, person);
const nameOf = (plan: RowIn<'Plans'> | undefined): string => plan?.name ?? plan?.id ?? '';

/** Plans sent back to the lead, and drafts of this and the next quarter that are not submitted. */
export function planNeeds(asking: Asking): Need[] {
  const { book, today } = asking;
  const quarters = [quarterOf(today), shiftQuarter(quarterOf(today), 1)];
  return book
    .rows('Plans')
    .filter((plan) => plan.id !== '' && isMine(plan.lead, asking))
    .flatMap((plan): Need[] => {
      const isReturned = plan.status === 'returned';
      const isDraft =
        plan.status === null || plan.status === 'draft' || plan.status === 'withdrawn';
      if (!isReturned && !(isDraft && quarters.includes(plan.quarter ?? ''))) return [];
      const dossier = dossierOf(book, plan.id);
      const missing = dossier ? missingItems(dossier).length : 0;
      const draftCode = missing === 0 ? 'submitDraft' : 'finishDraft';
      return [
        {
          code: isReturned ? 'finishReturned' : draftCode,
          kind: 'fix',
          table: 'Plans',
          rowId: plan.id,
          campaignId: plan.id,
          name: nameOf(plan),
          values: { missing },
          since: null,
          dueOn: plan.startOn,
        },
      ];
    });
}

/** Issues the person owns and has not closed. */
export const issueNeeds = (asking: Asking): Need[] =>
  asking.book
    .rows('Issues')
    .filter((issue) => issue.state !== 'closed' && isMine(issue.owner, asking))
    .map((issue) => ({
      code: 'solveIssue',
      kind: 'fix',
      table: 'Issues',
      rowId: issue.id,
      campaignId: issue.campaignId,
      name: issue.problem ?? issue.id,
      values: {},
      since: issue.raisedOn,
      dueOn: issue.dueOn,
    }));

/** KPI targets that are due without a result, or whose variance is material and unexplained. */
export function kpiNeeds(asking: Asking): Need[] {
  const { book, today } = asking;
  const parameters = parametersOf(book.rows('Parameters'));
  return book.rows('KPIs').flatMap((kpi): Need[] => {
    const plan = kpi.campaignId === null ? undefined : book.row('Plans', kpi.campaignId);
    if (!plan || !(isMine(kpi.owner, asking) || isMine(plan.lead, asking))) return [];
    const found = kpiVariance(kpi);
    const owesReason =
      found !== null && effectNeedsReason(found, parameters) && kpi.reasonCode === null;
    const owesResult = kpi.actual === null && kpi.dueOn !== null && kpi.dueOn <= today;
    if (!owesReason && !owesResult) return [];
    return [
      {
        code: owesReason ? 'explainKpi' : 'recordKpi',
        kind: 'explain',
        table: 'KPIs',
        rowId: kpi.id,
        campaignId: plan.id,
        name: nameOf(plan),
        values: { kpi: kpi.name ?? kpi.id },
        since: kpi.measuredOn ?? kpi.dueOn,
        dueOn: kpi.dueOn,
      },
    ];
  });
}

/** Lessons the person is to put into practice by this quarter, and violations to acknowledge. */
export function learnNeeds(asking: Asking): Need[] {
  const { book, today } = asking;
  const now = quarterOf(today);
  const lessons = book
    .rows('Lessons')
    .filter((lesson) => lesson.state === 'open' && isMine(lesson.owner, asking))
    .filter((lesson) => (lesson.dueQuarter ?? '') <= now)
    .map((lesson): Need => ({
      code: 'applyLesson',
      kind: 'learn',
      table: 'Lessons',
      rowId: lesson.id,
      campaignId: lesson.campaignId,
      name: lesson.action ?? lesson.lesson ?? lesson.id,
      values: {},
      since: null,
      dueOn: lesson.dueQuarter === null ? null : quarterSpan(lesson.dueQuarter).to,
    }));
  const violations = book
    .rows('Violations')
    .filter((row) => row.state === 'found' && isMine(row.person, asking))
    .map((row): Need => ({
      code: 'acknowledgeViolation',
      kind: 'learn',
      table: 'Violations',
      rowId: row.id,
      campaignId: row.campaignId,
      name: row.act ?? row.id,
      values: {},
      since: row.foundOn,
      dueOn: null,
    }));
  return [...lessons, ...violations];
}

/** Open findings recorded against the person's campaigns, one need a campaign. */
export function findingNeeds(asking: Asking): Need[] {
  const { book } = asking;
  const open = new Map<string, RowIn<'Findings'>[]>();
  for (const finding of book.rows('Findings')) {
    if (finding.state !== 'open' || finding.severity === 'advise') continue;
    const plan = finding.campaignId === null ? undefined : book.row('Plans', finding.campaignId);
    if (!plan || !(isMine(finding.responsible, asking) || isMine(plan.lead, asking))) continue;
    open.set(plan.id, [...(open.get(plan.id) ?? []), finding]);
  }
  return [...open].map(([campaignId, found]) => ({
    code: 'resolveFindings',
    kind: 'fix',
    table: 'Plans',
    rowId: campaignId,
    campaignId,
    name: nameOf(book.row('Plans', campaignId)),
    values: { count: found.length },
    since: found
      .map((finding) => dayOfInstant(finding.foundAt))
      .reduce((a, b) => (a === null ? b : b === null ? a : Math.min(a, b)), null),
    dueOn: null,
  }));
}

/** Everything that can be told from the tables alone, most urgent first. */
export const needsOf = (asking: Asking): readonly Need[] =>
  [
    ...planNeeds(asking),
    ...findingNeeds(asking),
    ...issueNeeds(asking),
    ...kpiNeeds(asking),
    ...learnNeeds(asking),
  ].sort(byUrgency);
