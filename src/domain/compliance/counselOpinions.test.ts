import { row } from '../../../test/support/rows';
import { counselOpinions } from './counselOpinions';

const opinion = (id: string, items: readonly object[], more: object = {}) =>
  row('Decisions', {
    id,
    action: 'legalOpinion',
    subjectTable: 'Plans',
    subjectId: 'P-1',
    actor: '孙法务',
    at: '2026-11-20T02:00:00.000Z',
    contentHash: 'abc',
    details: JSON.stringify({ counsel: '钱律师', overall: 'agreedWithChanges', items, ...more }),
  });

test('each item of the file that came back is found by its finding, with who and when', () => {
  const log = [
    opinion('D-1', [{ finding: 'T-1:P-1:x', opinion: 'change', comment: '删除“国家级”' }]),
  ];
  expect(counselOpinions(log).get('T-1:P-1:x')).toEqual({
    decisionId: 'D-1',
    planId: 'P-1',
    opinion: 'change',
    comment: '删除“国家级”',
    counsel: '钱律师',
    takenBy: '孙法务',
    at: '2026-11-20T02:00:00.000Z',
    overall: 'agreedWithChanges',
    contentHash: 'abc',
  });
});

test('a later opinion stands for the earlier one; other items keep theirs', () => {
  const log = [
    opinion('D-1', [
      { finding: 'a', opinion: 'forbidden' },
      { finding: 'b', opinion: 'change' },
    ]),
    opinion('D-2', [{ finding: 'a', opinion: 'usable' }]),
  ];
  const found = counselOpinions(log);
  expect(found.get('a')).toMatchObject({ decisionId: 'D-2', opinion: 'usable' });
  expect(found.get('b')).toMatchObject({ decisionId: 'D-1', opinion: 'change' });
});

test('other entries, broken details and unknown words say nothing', () => {
  const log = [
    row('Decisions', { id: 'D-1', action: 'approve', details: '{"items":[{"finding":"a"}]}' }),
    { ...opinion('D-2', []), details: '{' },
    opinion('D-3', [{ opinion: 'change' }, { finding: 'b', opinion: 'toString' }], {
      overall: 'constructor',
    }),
  ];
  const found = counselOpinions(log);
  expect([...found.keys()]).toEqual(['b']);
  expect(found.get('b')).toMatchObject({ opinion: null, overall: null, comment: '' });
});
