import { memberOf } from '../../domain/approval/people';
import { conductFault, conductSteps, type ConductFault } from '../../domain/conduct/violation';
import { serialToday } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import { act, type Acted, type NoPersonFailure } from '../act';
import { appendEntries, logReads } from '../approval/appendEntries';
import type { Deps } from '../deps';

export interface ViolationRequest {
  readonly person: string;
  readonly act: string;
  /** Law, rule or policy it goes against. */
  readonly basis: string;
  readonly findingId?: string;
  readonly campaignId?: string;
}

export interface ViolationDone {
  readonly violationId: string;
}

export type ConductDone = Promise<
  Result<Acted<ViolationDone>, ConductFault | WorkbookFailure | NoPersonFailure>
>;

const isBlank = (text: string): boolean => text.trim() === '';

/** Enters a violation in the register, from a finding or by hand (W7.2); never one's own. */
export const recordViolation = (deps: Deps, request: ViolationRequest): ConductDone =>
  act<ViolationDone, ConductFault>(
    deps,
    'recordViolation',
    { Violations: ['id'], Team: 'all', Decisions: logReads },
    async (acting) => {
      const { book, person, now } = acting;
      const team = book.rows('Team');
      const member = memberOf(team, request.person);
      if (!member) return failure({ code: 'notInTeam', person: request.person });
      const about = { person: request.person, state: null, recordedBy: person };
      const fault = conductFault('record', about, person, team);
      if (fault) return failure(fault);
      for (const field of ['act', 'basis'] as const)
        if (isBlank(request[field])) return failure({ code: 'wordsNeeded', field });
      const violationId = acting.newId('V');
      const rule = conductSteps.record;
      const { change } = await appendEntries(deps, acting, [
        {
          action: rule.action,
          subjectTable: 'Violations',
          subjectId: violationId,
          details: { step: 'record', person: request.person, basis: request.basis },
          comment: request.act,
        },
      ]);
      const row = {
        id: violationId,
        person: member.name ?? request.person,
        act: request.act.trim(),
        basis: request.basis.trim(),
        findingId: request.findingId ?? null,
        campaignId: request.campaignId ?? null,
        foundOn: serialToday(now),
        recordedBy: person,
        state: rule.to,
        voided: false,
      };
      return success({
        changes: [{ kind: 'append', table: 'Violations', rows: [row] }, change],
        value: { violationId },
      });
    },
    ['Violations', 'Team', 'Decisions'],
  );
