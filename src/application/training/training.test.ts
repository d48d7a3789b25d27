import { memoryDeps } from '../../../test/support/memoryDeps';
import { row } from '../../../test/support/rows';
import { parametersOf } from '../../domain/shared/parameters';
import { suggestedTopics, trainingDue } from '../../domain/training/due';
import { recordTraining } from './recordTraining';

const team = ['王敏', '李强', '赵静', '孙离'].map((name, i) =>
  row('Team', { id: `TM-${String(i)}`, name, active: name !== '孙离' }),
);
const parameters = parametersOf([]);

describe('who needs training', () => {
  const rows = [
    row('Training', {
      id: 'T-1',
      person: '王敏',
      topic: 'compliance',
      heldOn: 1000,
      attended: true,
    }),
    row('Training', {
      id: 'T-2',
      person: '李强',
      topic: 'compliance',
      heldOn: 1200,
      attended: false,
    }),
    row('Training', {
      id: 'T-3',
      person: '赵静',
      topic: 'compliance',
      heldOn: 900,
      validUntil: 1100,
      attended: true,
    }),
  ];
  it('is who never attended, whose training ran out or soon will; not who has left', () => {
    expect(trainingDue(team, rows, 1340, parameters)).toEqual([
      { person: '王敏', topic: 'compliance', reason: 'soon', validUntil: 1365 },
      { person: '李强', topic: 'compliance', reason: 'never', validUntil: null },
      { person: '赵静', topic: 'compliance', reason: 'expired', validUntil: 1100 },
    ]);
  });
  it('takes its topics from rules that keep being broken', () => {
    const finding = (id: string, responsible: string, state: 'open' | 'dismissed' = 'open') =>
      row('Findings', { id, ruleId: 'T-9', responsible, state, message: '绝对化用语' });
    const findings = [
      finding('1', '李强'),
      finding('2', '王敏'),
      finding('3', '李强'),
      finding('4', '赵静', 'dismissed'),
    ];
    expect(suggestedTopics(findings)).toEqual([
      { ruleId: 'T-9', findings: 3, people: ['李强', '王敏'], message: '绝对化用语' },
    ]);
  });
});

describe('recordTraining', () => {
  const session = { topic: 'compliance', title: '广告法', heldOn: 1000 } as const;
  it('writes a row a person; only attendance makes it valid', async () => {
    const deps = memoryDeps({ Training: [], Team: team, Parameters: [] });
    const people = [
      { name: '王敏', attended: true, score: 92 },
      { name: '李强', attended: false },
    ];
    expect(await recordTraining(deps, { ...session, people })).toMatchObject({ ok: true });
    expect(deps.workbook.rows('Training')).toMatchObject([
      { person: '王敏', validUntil: 1365, score: 92 },
      { person: '李强', validUntil: null },
    ]);
    const stranger = [{ name: '无名', attended: true }];
    expect(await recordTraining(deps, { ...session, people: stranger })).toMatchObject({
      failure: { code: 'personUnknown', names: ['无名'] },
    });
  });
});
