import { memoryDeps } from '../../../test/support/memoryDeps';
import { row } from '../../../test/support/rows';
import {
  callIssueMeeting,
  closeIssue,
  recordCause,
  reopenIssue,
  reportIssueDone,
} from './moveIssue';
import { raiseIssue } from './raiseIssue';

const tables = {
  Issues: [],
  Meetings: [],
  Team: [
    row('Team', { id: 'TM-1', name: '王敏', email: 'wang@example.com', active: true }),
    row('Team', { id: 'TM-2', name: '李强', email: 'li@example.com', active: true }),
    row('Team', { id: 'TM-3', name: '赵静', active: true }),
  ],
  Parameters: [],
};
const request = {
  campaignId: 'P-1',
  source: 'finding',
  sourceId: 'F-1',
  problem: '断货两天',
  severity: 'warn',
} as const;

describe('a problem from finding to proof', () => {
  it('goes through meeting, cause, solution and verification by another', async () => {
    const deps = memoryDeps(tables);
    const raised = await raiseIssue(deps, request);
    if (!raised.ok) throw new Error('raise');
    const { issueId } = raised.value.value;
    expect(await raiseIssue(deps, request)).toMatchObject({
      failure: { code: 'alreadyRaised', issueId },
    });

    const called = await callIssueMeeting(deps, {
      issueId,
      on: 46_353,
      startMinute: 600,
      attendees: ['李强', '赵静'],
    });
    expect(called).toMatchObject({ ok: true, value: { value: { withoutAddress: ['赵静'] } } });
    if (called.ok) expect(called.value.value.invitation).toContain('mailto:li@example.com');
    expect(deps.workbook.rows('Meetings')).toMatchObject([{ kind: 'issue', subjectId: issueId }]);

    const cause = {
      issueId,
      causeCategory: 'vendor',
      whys: ['投放放大', '', '备货按旧计划'],
      solution: '每日核对库存',
      owner: '李强',
      dueOn: 46_360,
    } as const;
    expect(await closeIssue(deps, { issueId, effect: '好', evidence: 'E-1' })).toMatchObject({
      failure: { code: 'wrongState', state: 'meeting' },
    });
    expect(await recordCause(deps, { ...cause, solution: ' ' })).toMatchObject({
      failure: { code: 'incomplete', columns: ['solution'] },
    });
    expect(await recordCause(deps, cause)).toMatchObject({ ok: true });
    expect(deps.workbook.rows('Issues')[0]).toMatchObject({
      state: 'acting',
      cause: '1. 投放放大\n2. 备货按旧计划',
    });
    await reportIssueDone(deps, { issueId });
    deps.as('李强');
    const proof = { issueId, effect: '两周无断货', evidence: 'E-1' };
    expect(await closeIssue(deps, proof)).toMatchObject({ failure: { code: 'ownerVerifies' } });
    deps.as('王敏');
    expect(await closeIssue(deps, { ...proof, evidence: '' })).toMatchObject({
      failure: { code: 'incomplete', columns: ['evidence'] },
    });
    expect(await closeIssue(deps, proof)).toMatchObject({ ok: true });
    expect(deps.workbook.rows('Issues')[0]).toMatchObject({ state: 'closed', evidence: 'E-1' });
    await reopenIssue(deps, { issueId, reason: '又断货' });
    expect(deps.workbook.rows('Issues')[0]).toMatchObject({ state: 'acting', closedOn: null });
  });
});
