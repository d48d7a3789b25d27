import type { TrainedPeople } from '../../domain/approval/authority';
import { chainOf, type Chain } from '../../domain/approval/chain';
import {
  contentColumns,
  contentOf,
  contentText,
  plannedTotal,
} from '../../domain/approval/content';
import type { PlanContent } from '../../domain/approval/content';
import { delegationsOf } from '../../domain/approval/delegation';
import { canonicalEntry, type LogEntry } from '../../domain/approval/entry';
import { foldPlans, movesPlan } from '../../domain/approval/foldLog';
import { emptyFold } from '../../domain/approval/planFold';
import {
  planState,
  type PlanNow,
  type PlanState,
  type Setting,
} from '../../domain/approval/planState';
import { joinRoutes, routeOf, type Route, type RouteStage } from '../../domain/approval/route';
import { calendarOf } from '../../domain/approval/workingDays';
import type { PlanDossier } from '../../domain/plan/completeness';
import { gateReads, trainedPeople } from '../../domain/training/gate';
import { parametersOf, type Parameters } from '../../domain/shared/parameters';
import { serialToday } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { ReadRequest } from '../../ports/workbook';
import type { Book } from '../book';
import type { Deps } from '../deps';
import { dossierOf } from '../plan/dossier';
import { joinReads, type ApprovalDeps, type GateFinding } from './tools';

const beside = ['campaignId', 'voided'] as const;

/** What every approval use case reads; one round trip with what the gate and the judge need. */
export const deskReads = (deps: ApprovalDeps): ReadRequest =>
  joinReads(
    {
      Plans: 'all',
      Budget: [...contentColumns.Budget, ...beside],
      KPIs: [...contentColumns.KPIs, ...beside],
      Decisions: 'all',
      Stages: 'all',
      Team: 'all',
      Calendar: ['id', 'date', 'kind', 'voided'],
      Parameters: ['id', 'code', 'value', 'voided'],
      ...gateReads,
    },
    deps.gate.reads,
    deps.judge.reads,
  );

export const deskTables = ['Plans', 'Budget', 'KPIs', 'Decisions', 'Stages', 'Team'] as const;

export type DeskFailure =
  | { readonly code: 'planMissing'; readonly planId: string }
  /** Entries about this plan no longer have the hash they were given: nothing is built on them. */
  | { readonly code: 'logAltered'; readonly entryIds: readonly string[] };

/** Everything a decision about one plan is made on. */
export interface PlanDesk {
  readonly book: Book;
  readonly planId: string;
  readonly dossier: PlanDossier;
  readonly content: PlanContent;
  readonly chain: Chain;
  readonly now: PlanNow;
  readonly setting: Setting;
  readonly route: Route;
  readonly state: PlanState;
  readonly findings: readonly GateFinding[];
  readonly parameters: Parameters;
}

/** Who may decide as far as training goes; reads as `gateReads`. */
export const trainedIn = (book: Book, now: Date): TrainedPeople =>
  trainedPeople(
    book.rows('Training'),
    book.rows('Rules'),
    serialToday(now),
    parametersOf(book.rows('Parameters')),
  );

/** Setting of every state: team, delegations, calendar, today, training. */
export function settingOf(book: Book, chain: Chain, now: Date): Setting {
  return {
    team: book.allRows('Team'),
    delegations: delegationsOf(chain.order),
    calendar: calendarOf(book.rows('Calendar')),
    today: serialToday(now),
    defaultDeadline: parametersOf(book.rows('Parameters')).approvalDays,
    trained: trainedIn(book, now),
  };
}

/** Hash of what each stage looks at; stages that look at the same share the work. */
export async function stageHashesOf(
  deps: Pick<Deps, 'hasher'>,
  content: PlanContent,
  route: readonly RouteStage[],
): Promise<Readonly<Record<string, string>>> {
  const known = new Map<string, Promise<string>>();
  const hashOf = (stage: RouteStage): Promise<string> => {
    const text = contentText(content, stage.fields);
    const hash = known.get(text) ?? deps.hasher.sha256(text);
    known.set(text, hash);
    return hash;
  };
  const pairs = route.map(async (s) => [s.stageId, await hashOf(s)] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

/** Entries whose stored hash is not theirs. */
export async function alteredEntries(
  deps: Pick<Deps, 'hasher'>,
  entries: readonly LogEntry[],
): Promise<readonly string[]> {
  const checked = await Promise.all(
    entries.map(async (entry) => {
      const hash = await deps.hasher.sha256(canonicalEntry(entry));
      return hash === entry.hash ? [] : [entry.id];
    }),
  );
  return checked.flat();
}

const concernsPlan = (entry: LogEntry, planId: string): boolean =>
  entry.action === 'delegate' ||
  entry.action === 'endDelegation' ||
  (entry.subjectId === planId && movesPlan(entry.action));

/** Where one plan stands, from one reading. */
export async function openDesk(
  deps: ApprovalDeps,
  book: Book,
  planId: string,
  at: Date,
): Promise<Result<PlanDesk, DeskFailure>> {
  const dossier = dossierOf(book, planId);
  if (!dossier) return failure({ code: 'planMissing', planId });
  const chain = chainOf(book.allRows('Decisions'));
  const own = chain.order.filter((entry) => concernsPlan(entry, planId));
  const entryIds = await alteredEntries(deps, own);
  if (entryIds.length > 0) return failure({ code: 'logAltered', entryIds });
  const findings = await deps.gate.check(book, planId, at);
  const planned = plannedTotal(dossier.lines);
  const blockFindings = findings.filter((finding) => finding.severity === 'block').length;
  const subject = { plan: dossier.plan, planned, blockFindings };
  const route = routeOf(book.rows('Stages'), (c) => deps.judge.judge(c, subject, book));
  const fold = foldPlans(own, book.allRows('Team')).get(planId) ?? emptyFold;
  const content = contentOf(dossier);
  const stages = joinRoutes(fold.route, route.stages);
  const now: PlanNow = {
    lead: dossier.plan.lead,
    startOn: dossier.plan.startOn,
    planned,
    stageHashes: await stageHashesOf(deps, content, stages),
    contentHash: await deps.hasher.sha256(contentText(content)),
    route: route.stages,
  };
  const setting = settingOf(book, chain, at);
  const state = planState(fold, now, setting);
  const parameters = parametersOf(book.rows('Parameters'));
  const about = { book, planId, dossier, content, chain, now, setting };
  return success({ ...about, route, state, findings, parameters });
}
