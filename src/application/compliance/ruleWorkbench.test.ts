import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { row } from '../../../test/support/rows';
import { blockOf } from '../../domain/archive/take';
import type { Snapshot } from '../../domain/archive/snapshot';
import { seedCompliance } from '../../domain/compliance/pack/seedRows';
import type { Rule } from '../../domain/compliance/rules/rule';
import { serialToday } from '../../domain/shared/period';
import type { RuleRow } from '../../domain/tables/settings';
import { openBook } from '../book';
import { configurationHealth } from '../approval/configuration';
import { bookTaskAtOnce } from './bookTasks';
import { checkReads } from './checkReads';
import { ruleRowsIn } from './ruleRows';
import { nextVersion, saveRule } from './saveRule';

const today = serialToday(new Date('2026-11-24T03:00:00.000Z'));
const dear = (id: string, more: Partial<RuleRow> = {}): RuleRow =>
  row('Rules', {
    id,
    enabled: true,
    appliesTo: 'Budget',
    condition: '=[@预算数]>50000',
    severity: 'block',
    outcome: 'violation',
    stage: 'submit',
    messageZh: '单行预算超过五万',
    messageEn: 'A line above 50,000',
    version: '1.0',
    voided: false,
    ...more,
  });
const draft = (condition: string, more: Partial<Rule> = {}): Rule => ({
  id: 'R-NEW',
  version: '1.0',
  appliesTo: 'Budget',
  condition,
  severity: 'warn',
  outcome: 'violation',
  stage: 'submit',
  column: null,
  passExample: null,
  failExample: null,
  ...more,
});

type Deps = ReturnType<typeof approvalDeps>;
function deps(rules: readonly RuleRow[] = [dear('R-1')], person: string = people.compliance): Deps {
  const made = approvalDeps({ ...approvalTables(), Rules: rules, Terms: [], Laws: [] });
  made.as(person);
  return made;
}
async function bookIn(made: Deps) {
  const opened = await openBook(made.workbook, checkReads, []);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

describe('how often each rule fires', () => {
  test('counts rules on and off, and names what never fires, is shadowed or cannot be judged', async () => {
    const book = await bookIn(
      deps([
        dear('R-1'),
        dear('R-2', { condition: '=[@预算数]>55000', severity: 'warn' }),
        dear('R-3', { condition: '=[@预算数]>900000' }),
        dear('R-4', { condition: '=[@没有]>1' }),
        dear('R-5', { condition: '=[@预算数]>0', enabled: false }),
      ]),
    );
    const uses = bookTaskAtOnce(book, { kind: 'uses', today });
    expect(uses.map((u) => [u.ruleId, u.offending, u.shadowedBy, u.problem?.code])).toEqual([
      ['R-1', 1, null, undefined],
      ['R-2', 1, 'R-1', undefined],
      ['R-3', 0, null, undefined],
      ['R-4', 0, null, 'unknownColumn'],
      ['R-5', 2, null, undefined],
    ]);
    expect(uses[0]?.rows).toBe(2);
  });
});

describe('trying a rule while it is written', () => {
  test('shows the rows it hits with the cells it looked at', async () => {
    const trial = bookTaskAtOnce(await bookIn(deps()), {
      kind: 'tryRule',
      today,
      rule: draft('=[@planned]>50000'),
    });
    expect(trial).toMatchObject({ problem: null, rows: 2, offending: 1, cannotJudge: 0 });
    expect(trial.hits).toEqual([{ rowId: 'BL-1', reason: null, inputs: { planned: 60_000 } }]);
    expect(trial.mutation).toBeNull();
  });
  test('says where a formula is wrong', async () => {
    const trial = bookTaskAtOnce(await bookIn(deps()), {
      kind: 'tryRule',
      today,
      rule: draft('=AND([@planned]>1,[@nowhere]=2)'),
    });
    expect(trial.problem).toMatchObject({ code: 'unknownColumn', detail: 'nowhere', start: 18 });
  });
  test('examples that hold are put to the mutation check; weak ones are named', async () => {
    const tried = async (pass: object, fail: object) =>
      bookTaskAtOnce(await bookIn(deps()), {
        kind: 'tryRule',
        today,
        rule: draft('=[@planned]>=50000', {
          passExample: JSON.stringify(pass),
          failExample: JSON.stringify(fail),
        }),
      });
    expect((await tried({ planned: 49_999 }, { planned: 50_000 })).mutation?.survivors).toEqual([]);
    const contrary = await tried({ planned: 70_000 }, { planned: 50_000 });
    expect(contrary.examples.pass).toBe('contrary');
    expect(contrary.mutation).toBeNull();
  });
});

describe('replay on archived quarters', () => {
  const snapshotOf = (id: string, planned: number, takenAt: string): Snapshot => ({
    record: {
      id,
      workbookId: 'W',
      kind: 'plan',
      campaignId: 'P-9',
      subjectId: 'P-9',
      quarter: '2026Q3',
      title: '旧活动',
      takenBy: '王敏',
      takenAt,
      version: 1,
      contentHash: '',
      decisionId: null,
    },
    blocks: [
      blockOf('Budget', [
        row('Budget', { id: 'BL-9', campaignId: 'P-9', category: 'media', planned }),
      ]),
    ],
  });
  test('judges the latest state of each plan in the money of the sheet', async () => {
    const snapshots = [
      snapshotOf('A-2', 8_000_000, '2026-08-01T00:00:00.000Z'),
      snapshotOf('A-1', 100, '2026-07-01T00:00:00.000Z'),
    ];
    const book = await bookIn(deps());
    const rule = draft('=AND([@planned]>50000,[@category]="media")');
    const reports = bookTaskAtOnce(book, { kind: 'replay', today, rule, snapshots });
    expect(reports).toMatchObject([
      { snapshot: '2026Q3', rows: 1, offending: 1, offendingIds: ['BL-9'] },
    ]);
  });
});

describe('saving a rule', () => {
  const set = { condition: '=[@预算数]>40000', appliesTo: 'Budget' };
  test('writes the row, the next version and an entry on the log in one change', async () => {
    const made = deps();
    const saved = await saveRule(made, { ruleId: 'R-1', set, reason: '阈值下调' });
    expect(saved.ok ? '' : JSON.stringify(saved.failure)).toBe('');
    expect(made.workbook.rows('Rules')[0]).toMatchObject({
      condition: '=[@预算数]>40000',
      version: '1.1',
      owner: people.compliance,
      messageZh: '单行预算超过五万',
    });
    const entry = made.workbook.rows('Decisions').at(-1);
    expect(entry).toMatchObject({ action: 'configure', subjectId: 'R-1', comment: '阈值下调' });
    expect(String(entry?.['details'])).toContain('[@预算数]>40000');
    const health = await configurationHealth(made);
    expect(health).toMatchObject({ ok: true, value: { changes: [], isOffLog: false } });
  });
  test('a new wording keeps the version: verdicts do not change by it', async () => {
    const made = deps();
    await saveRule(made, { ruleId: 'R-1', set: { messageZh: '超过五万' }, reason: '措辞' });
    expect(made.workbook.rows('Rules')[0]).toMatchObject({ messageZh: '超过五万', version: '1.0' });
  });
  test.each([
    ['by somebody who does not answer for rules', people.lead, '理由', set, 'ruleOwnersOnly'],
    ['without a reason', people.legal, ' ', set, 'reasonMissing'],
    [
      'when it cannot be judged and is on',
      people.legal,
      '理由',
      { ...set, condition: '=[@没有]>1' },
      'ruleBroken',
    ],
    ['without a message', people.legal, '理由', { ...set, messageEn: null }, 'ruleIncomplete'],
  ])('is refused %s', async (_case, person, reason, change, code) => {
    const made = deps([dear('R-1')], person);
    const saved = await saveRule(made, { ruleId: 'R-1', set: change, reason });
    expect(saved).toMatchObject({ ok: false, failure: { code } });
    expect(made.workbook.rows('Rules')[0]).toMatchObject({ version: '1.0' });
  });
  test('one that cannot be judged may be kept switched off', async () => {
    const made = deps();
    const change = { ...set, condition: '=[@没有]>1', enabled: false };
    const saved = await saveRule(made, { ruleId: 'R-1', set: change, reason: '草稿' });
    expect(saved.ok).toBe(true);
  });
  test('saving one of the shipped rules keeps the others', async () => {
    const made = deps([]);
    const shipped = ruleRowsIn(await bookIn(made));
    const [first] = shipped;
    const { id = '', appliesTo = '', condition = '' } = first ?? {};
    const change = { enabled: false, appliesTo, condition };
    const saved = await saveRule(made, { ruleId: id, set: change, reason: '不适用' });
    expect(saved.ok ? '' : JSON.stringify(saved.failure)).toBe('');
    const rows = made.workbook.rows('Rules');
    expect(rows).toHaveLength(seedCompliance('zh-CN').Rules?.length ?? 0);
    expect(rows.find((one) => one['id'] === id)).toMatchObject({ enabled: false });
  });
  test('a new rule gets an ID and its first version', async () => {
    const made = deps();
    const { id: _id, version: _version, ...blank } = dear('R-x');
    const saved = await saveRule(made, { set: { ...blank, ...set }, reason: '新增' });
    expect(saved.ok ? '' : JSON.stringify(saved.failure)).toBe('');
    expect(made.workbook.rows('Rules')[1]).toMatchObject({
      version: '1.0',
      condition: set.condition,
    });
  });
  test.each([
    ['1.0', '1.1'],
    ['0.9', '0.10'],
    ['v3', 'v4'],
    ['draft', 'draft.1'],
    [null, '1.1'],
  ])('after version %s comes %s', (before, after) => {
    expect(nextVersion(before)).toBe(after);
  });
});
