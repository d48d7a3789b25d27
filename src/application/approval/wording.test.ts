import type { ArchiveFileFault } from '../../domain/archive/archiveFile';
import type { RetentionCode } from '../../domain/archive/retention';
import type { BarReason } from '../../domain/approval/authority';
import type { ConductFault, ConductStep } from '../../domain/conduct/violation';
import type { IneffectiveReason } from '../../domain/approval/planFold';
import type { RouteReason } from '../../domain/approval/route';
import type { StageStatus } from '../../domain/approval/planState';
import type { EntryVerdict } from '../../domain/approval/verifyLog';
import type { ArchiveFailure } from '../../ports/archive';
import type { RestoreFailure } from '../archive/restoreAsDraft';
import type { FailureWording } from '../../terms/failure';
import type { Wording } from '../../terms/wording';
import {
  approvalFailures,
  barReasons,
  entryVerdicts,
  ineffectiveReasons,
  logMessages,
  routeReasons,
  stageStatuses,
} from '../../terms/approval';
import { archiveFailures, newsWords, retentionWords } from '../../terms/archive';
import { conductFailures, conductStepNames } from '../../terms/conduct';
import type { DecideFailure } from './decideStage';
import type { DelegateFailure } from './delegate';
import type { MoveFailure } from './movePlan';
import type { DeskFailure } from './planDesk';
import type { KeyFailure } from './registerKey';
import type { SubmitFailure } from './submitPlan';

type Codes<F extends { readonly code: string }> = Readonly<Record<F['code'], FailureWording>>;

// A code without wording does not compile.
const failures: readonly Readonly<Record<string, FailureWording>>[] = [
  approvalFailures satisfies Codes<
    SubmitFailure | DecideFailure | DelegateFailure | MoveFailure | DeskFailure | KeyFailure
  >,
  archiveFailures satisfies Codes<ArchiveFailure | ArchiveFileFault | RestoreFailure>,
  conductFailures satisfies Codes<ConductFault>,
];
const catalogues: readonly Readonly<Record<string, Wording>>[] = [
  barReasons satisfies Readonly<Record<BarReason | 'noRole', Wording>>,
  entryVerdicts satisfies Readonly<Record<EntryVerdict, Wording>>,
  ineffectiveReasons satisfies Readonly<Record<IneffectiveReason, Wording>>,
  routeReasons satisfies Readonly<Record<RouteReason, Wording>>,
  stageStatuses satisfies Readonly<Record<StageStatus, Wording>>,
  retentionWords satisfies Readonly<Record<RetentionCode, Wording>>,
  conductStepNames satisfies Readonly<Record<ConductStep, Wording>>,
  newsWords,
  logMessages,
];

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)/gu)]
    .map((match) => match[1] ?? '')
    .filter((n, i, a) => a.indexOf(n) === i)
    .sort();

const wordings = [
  ...failures.flatMap((words) => Object.values(words).flatMap(({ what, then }) => [what, then])),
  ...catalogues.flatMap((words) => Object.values(words)),
];

test('every wording is said in both languages, with the same values', () => {
  expect(wordings.length).toBeGreaterThan(100);
  for (const [zh, en] of wordings) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    expect(placeholders(en)).toEqual(placeholders(zh));
  }
});
