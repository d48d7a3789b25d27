import { row } from '../../../test/support/rows';
import { parametersOf } from '../shared/parameters';
import { issueAlerts, repeatedCauses } from './lifecycle';

const issue = (id: string, values: Partial<Parameters<typeof row<'Issues'>>[1]> = {}) =>
  row('Issues', { id, state: 'open', ...values });

describe('issues that need somebody', () => {
  it.each([
    [{ owner: '李强', dueOn: 99, raisedOn: 95 }, ['overdue']],
    [{ dueOn: 100, raisedOn: 80 }, ['withoutOwner', 'withoutAction']],
    [{ owner: '李强', dueOn: 100, raisedOn: 80, solution: '补货' }, []],
    [{ state: 'closed' as const, dueOn: 1 }, []],
  ])('%j', (values, alerts) => {
    expect(issueAlerts(issue('I-1', values), 100, parametersOf([]))).toEqual(alerts);
  });
  it('surfaces a cause that returns in several campaigns', () => {
    const vendor = (id: string, campaignId: string) =>
      issue(id, { causeCategory: 'vendor', campaignId });
    expect(repeatedCauses([vendor('1', 'P-1'), vendor('2', 'P-2'), vendor('3', 'P-1')])).toEqual([
      { category: 'vendor', issues: ['1', '2', '3'], campaigns: 2 },
    ]);
    expect(repeatedCauses([vendor('1', 'P-1'), vendor('2', 'P-1'), vendor('3', 'P-1')])).toEqual(
      [],
    );
  });
});
