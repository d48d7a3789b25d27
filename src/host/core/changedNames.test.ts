import { mentionsChangedName } from './changedNames';
import type { DefinedName } from './state';

const named = (name: string, formula: string): DefinedName => ({
  name,
  sheetId: null,
  formula,
  comment: '',
  visible: true,
});

describe('which formulas mean something else after the names changed', () => {
  const rate = named('Rate', '=Sheet1!$A$1');
  const tax = named('Tax', '=Rate*2');

  it.each([
    ['a name that came', [], [rate], '=Spend*rate'],
    ['a name that went', [rate], [], '=Spend*Rate'],
    ['a name that says something new', [rate], [{ ...rate, formula: '=7' }], '=Spend*Rate'],
    ['a name that stands on a changed one', [rate, tax], [{ ...rate, formula: '=7' }, tax], '=Tax'],
  ])('%s concerns those that mention it', (_case, before, after, formula) => {
    expect(mentionsChangedName(before, after)(formula)).toBe(true);
    expect(mentionsChangedName(before, after)('=SUM(A1:A9)')).toBe(false);
  });

  it('a new comment concerns none', () => {
    expect(mentionsChangedName([rate], [{ ...rate, comment: 'yearly' }])('=Rate')).toBe(false);
  });
});
