import { memberOf } from '../../domain/approval/people';
import { parametersOf } from '../../domain/shared/parameters';
import type { DateSerial } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { TrainingRow } from '../../domain/tables/issues';
import type { WorkbookFailure } from '../../ports/failure';
import { act, type Acted, type NoPersonFailure } from '../act';
import type { Deps } from '../deps';

export interface TrainingRequest {
  readonly topic: NonNullable<TrainingRow['topic']>;
  readonly title: string;
  readonly heldOn: DateSerial;
  /** Rule whose repeated findings led to it. */
  readonly ruleId?: string;
  readonly evidence?: string;
  readonly people: readonly {
    readonly name: string;
    readonly attended: boolean;
    readonly score?: number;
  }[];
}

export type TrainingFailure =
  | { readonly code: 'incomplete'; readonly columns: readonly string[] }
  | { readonly code: 'personUnknown'; readonly names: readonly string[] };

/** One session, a row a person, with how long it stays valid (W5.3). */
export const recordTraining = (
  deps: Deps,
  request: TrainingRequest,
): Promise<
  Result<
    Acted<{ readonly trainingIds: readonly string[] }>,
    TrainingFailure | WorkbookFailure | NoPersonFailure
  >
> =>
  act<{ readonly trainingIds: readonly string[] }, TrainingFailure>(
    deps,
    'recordTraining',
    {
      Training: ['id'],
      Team: ['id', 'name', 'active', 'voided'],
      Parameters: ['id', 'code', 'value', 'voided'],
    },
    ({ book, newId }) => {
      const { people, title, topic, heldOn } = request;
      if (title.trim() === '') return failure({ code: 'incomplete', columns: ['title'] });
      if (people.length === 0) return failure({ code: 'incomplete', columns: ['person'] });
      const team = book.rows('Team');
      const names = people.map((p) => p.name).filter((name) => !memberOf(team, name));
      if (names.length > 0) return failure({ code: 'personUnknown', names });
      const validDays = parametersOf(book.rows('Parameters')).trainingValidDays;
      const rows = people.map(({ name, attended, score }) => ({
        id: newId('T'),
        person: name,
        topic,
        title: title.trim(),
        heldOn,
        validUntil: attended ? heldOn + validDays : null,
        score: score ?? null,
        attended,
        evidence: request.evidence ?? null,
        ruleId: request.ruleId ?? null,
        voided: false,
      }));
      return success({
        changes: [{ kind: 'append', table: 'Training', rows }],
        value: { trainingIds: rows.map((row) => row.id) },
      });
    },
    ['Training', 'Team'],
  );
