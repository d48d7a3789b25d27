import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { readRows } from '../../domain/tables/read';
import { allTables } from '../../domain/tables/all';
import { stepsFor, visibleTo } from '../../domain/conduct/violation';
import type { ViolationRow } from '../../domain/tables/issues';
import { logHealth } from '../approval/logHealth';
import {
  acknowledgeViolation,
  appealViolation,
  dismissViolation,
  handleViolation,
} from './answerViolation';
import { recordViolation } from './recordViolation';

const open = () => approvalDeps({ ...approvalTables(), Violations: [] });
type Deps = ReturnType<typeof open>;

const rows = async (deps: Deps): Promise<readonly ViolationRow[]> => {
  const read = await deps.workbook.read({ Violations: 'all' });
  if (!read.ok || !read.value.tables.Violations) throw new Error('no register');
  return readRows(allTables.Violations, read.value.tables.Violations).rows;
};

const request = { person: people.lead, act: '未经审批发布广告', basis: '《广告法》第三十四条' };

async function recorded(): Promise<{ deps: Deps; violationId: string }> {
  const deps = open();
  deps.as(people.compliance);
  const done = await recordViolation(deps, request);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return { deps, violationId: done.value.value.violationId };
}

describe('the register of violations', () => {
  it('is recorded, acknowledged and handled, every step on the log', async () => {
    const { deps, violationId } = await recorded();
    deps.as(people.lead);
    expect((await acknowledgeViolation(deps, { violationId })).ok).toBe(true);
    deps.as(people.manager);
    expect((await handleViolation(deps, { violationId, words: '谈话并补训' })).ok).toBe(true);
    expect(await rows(deps)).toMatchObject([
      {
        person: people.lead,
        state: 'handled',
        handling: '谈话并补训',
        recordedBy: people.compliance,
      },
    ]);
    const health = await logHealth(deps);
    expect(health.ok && health.value.verdict.isIntact).toBe(true);
    expect(health.ok && health.value.verdict.chain.order.map((e) => e.action)).toEqual([
      'submit',
      'signOff',
      'complete',
    ]);
  });

  it('is appealed by the person, and decided by somebody other than who recorded it', async () => {
    const { deps, violationId } = await recorded();
    deps.as(people.lead);
    expect(await appealViolation(deps, { violationId })).toMatchObject({
      failure: { code: 'wordsNeeded', field: 'appeal' },
    });
    await appealViolation(deps, { violationId, words: '发布前已口头同意' });
    deps.as(people.compliance);
    expect(await dismissViolation(deps, { violationId, words: '查无实据' })).toMatchObject({
      failure: { code: 'ownMatter' },
    });
    deps.as(people.legal);
    expect((await dismissViolation(deps, { violationId, words: '查无实据' })).ok).toBe(true);
    expect(await handleViolation(deps, { violationId, words: '再处理' })).toMatchObject({
      failure: { code: 'wrongState', state: 'dismissed' },
    });
  });

  it('is never one’s own, and not everybody’s business', async () => {
    const { deps, violationId } = await recorded();
    deps.as(people.colleague);
    expect(await acknowledgeViolation(deps, { violationId })).toMatchObject({
      failure: { code: 'notAllowed' },
    });
    expect(await recordViolation(deps, request)).toMatchObject({ failure: { code: 'notAllowed' } });
    deps.as(people.manager);
    expect(await recordViolation(deps, { ...request, person: people.manager })).toMatchObject({
      failure: { code: 'ownMatter' },
    });
    expect(await recordViolation(deps, { ...request, person: '外人' })).toMatchObject({
      failure: { code: 'notInTeam' },
    });
  });

  it('shows each person their own and what they answer for', async () => {
    const { deps } = await recorded();
    const all = await rows(deps);
    const team = readRows(
      allTables.Team,
      await deps.workbook.read({ Team: 'all' }).then((read) => {
        if (!read.ok || !read.value.tables.Team) throw new Error('no team');
        return read.value.tables.Team;
      }),
    ).rows;
    const seenBy = Object.values(people).filter((name) => visibleTo(all, name, team).length > 0);
    expect(seenBy).toEqual([
      people.lead,
      people.manager,
      people.compliance,
      people.legal,
      people.senior,
    ]);
    const [first] = all;
    if (!first) throw new Error('no violation');
    expect(stepsFor(first, people.lead, team)).toEqual(['acknowledge', 'appeal']);
    expect(stepsFor(first, people.manager, team)).toEqual(['handle', 'dismiss']);
    expect(stepsFor(first, people.finance, team)).toEqual([]);
  });
});
