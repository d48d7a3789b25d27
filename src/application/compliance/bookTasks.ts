import type { Snapshot } from '../../domain/archive/snapshot';
import type { Rule } from '../../domain/compliance/rules/rule';
import type { Book } from '../book';
import { checkBook, type CheckProgress } from './checkBook';
import type { ComplianceFinding } from './complianceFinding';
import {
  replayRule,
  ruleUses,
  tryRule,
  type RuleReplay,
  type RuleTrial,
  type RuleUse,
} from './ruleTasks';

/** Long work over one reading, done off the main thread. */
export type BookTask =
  | { readonly kind: 'check'; readonly today: number; readonly campaignId?: string | undefined }
  | { readonly kind: 'uses'; readonly today: number }
  | { readonly kind: 'tryRule'; readonly today: number; readonly rule: Rule }
  | {
      readonly kind: 'replay';
      readonly today: number;
      readonly rule: Rule;
      readonly snapshots: readonly Snapshot[];
    };

export interface BookTaskResults {
  readonly check: readonly ComplianceFinding[];
  readonly uses: readonly RuleUse[];
  readonly tryRule: RuleTrial;
  readonly replay: readonly RuleReplay[];
}
export type BookTaskResult = BookTaskResults[BookTask['kind']];
export type ResultOf<T extends BookTask> = BookTaskResults[T['kind']];

/** How far a task has come, and the way to give it up. */
export interface TaskCourse {
  readonly onProgress?: ((progress: CheckProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Does one task over one reading, off the main thread where there is one; undefined when it was given up. */
export type RunBookTask = <T extends BookTask>(
  book: Book,
  task: T,
  course?: TaskCourse,
) => Promise<ResultOf<T> | undefined>;

function* asProgress<T>(
  running: Generator<{ readonly done: number; readonly total: number }, T>,
): Generator<CheckProgress, T> {
  for (;;) {
    const step = running.next();
    if (step.done === true) return step.value;
    yield { part: 'rules', ...step.value };
  }
}

/** Does one task in slices; the result is returned at the end. */
export function* runBookTask(book: Book, task: BookTask): Generator<CheckProgress, BookTaskResult> {
  switch (task.kind) {
    case 'check': {
      const { today, campaignId } = task;
      return yield* checkBook({ book, today, ...(campaignId === undefined ? {} : { campaignId }) });
    }
    case 'uses':
      return yield* asProgress(ruleUses({ book, today: task.today }));
    case 'tryRule':
      return tryRule({ book, today: task.today, rule: task.rule });
    case 'replay': {
      const { today, rule, snapshots } = task;
      return replayRule({ book, today, rule, snapshots });
    }
  }
}

/** Runs to the end at once. */
export function bookTaskAtOnce<T extends BookTask>(book: Book, task: T): ResultOf<T> {
  const running = runBookTask(book, task);
  for (;;) {
    const step = running.next();
    if (step.done === true) return step.value as ResultOf<T>;
  }
}
