import { chainOf } from '../../domain/approval/chain';
import { plannedTotal } from '../../domain/approval/content';
import { delegationsOf } from '../../domain/approval/delegation';
import { routeOf } from '../../domain/approval/route';
import { proveSeparation, type SeparationProof } from '../../domain/approval/separation';
import { simulateRoute, type Simulation } from '../../domain/approval/simulate';
import type { Minor } from '../../domain/shared/money';
import { parametersOf } from '../../domain/shared/parameters';
import { serialToday } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { Book } from '../book';
import { dossierOf } from '../plan/dossier';
import { trainedIn, type DeskFailure } from './planDesk';
import type { ApprovalDeps } from './tools';
import { whatIfBook } from './whatIfBook';

export interface RouteQuestion {
  readonly planId: string;
  /** Another amount than the plan's own, minor units. */
  readonly planned?: Minor;
  /** Who would hand it in; the lead unless said. */
  readonly submitter?: string;
}

export interface SimulatedPlan extends Simulation {
  readonly planned: Minor;
  readonly lead: string | null;
  readonly submitter: string | null;
}

const setting = (book: Book, now: Date) => ({
  team: book.rows('Team'),
  delegations: delegationsOf(chainOf(book.allRows('Decisions')).order),
  isSamePersonAllowed: parametersOf(book.rows('Parameters')).samePersonTwoStages === 1,
  day: serialToday(now),
  trained: trainedIn(book, now),
});

/** Who will get a plan, and why: as it stands, or for any what-if amount. Reads as `deskReads`. */
export async function simulatePlan(
  deps: Pick<ApprovalDeps, 'gate' | 'judge' | 'clock'>,
  book: Book,
  question: RouteQuestion,
): Promise<Result<SimulatedPlan, DeskFailure>> {
  const { planId } = question;
  const dossier = dossierOf(book, planId);
  if (!dossier) return failure({ code: 'planMissing', planId });
  const now = deps.clock.now();
  const { plan } = dossier;
  const findings = await deps.gate.check(book, planId, now);
  const planned = question.planned ?? plannedTotal(dossier.lines);
  const judged =
    question.planned === undefined
      ? book
      : whatIfBook(book, planId, planned, plan.currency ?? 'CNY');
  const blockFindings = findings.filter((finding) => finding.severity === 'block').length;
  const subject = { plan, planned, blockFindings };
  const route = routeOf(book.rows('Stages'), (c) => deps.judge.judge(c, subject, judged));
  const who = { lead: plan.lead, submitter: question.submitter ?? plan.lead };
  const simulation = simulateRoute(route, { ...setting(book, now), ...who, planned });
  return success({ ...simulation, ...who, planned });
}

/** The whole role table judged: nobody in two duties, dead ends and stages nobody can reach. */
export const proveBook = (deps: Pick<ApprovalDeps, 'clock'>, book: Book): SeparationProof =>
  proveSeparation({ ...setting(book, deps.clock.now()), stages: book.allRows('Stages') });
