import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { row } from '../../../test/support/rows';
import { renumberedArticle } from '../../domain/compliance/renumber';
import { serialFromIso } from '../../domain/shared/period';
import { checkWorkbook } from './checkWorkbook';
import type { ComplianceFinding } from './complianceFinding';
import { decideFinding } from './decideFinding';

const day = (iso: string): number => serialFromIso(iso) ?? 0;
const law = (id: string, edition: string, more: object) =>
  row('Laws', { id, lawId: 'CN-AD', nameZh: '广告法', nameEn: 'Ad Law', edition, ...more });

function deps(laws: readonly ReturnType<typeof law>[]) {
  const tables = approvalTables();
  const Plans = (tables.Plans ?? []).map((plan) => ({ ...plan, copy: '国家级配方' }));
  return approvalDeps({ ...tables, Plans, Laws: [...laws], Terms: [] });
}
async function found(made: ReturnType<typeof deps>): Promise<ComplianceFinding> {
  const checked = await checkWorkbook(made);
  const finding = checked.ok ? checked.value.findings.find((f) => f.text === '国家级') : undefined;
  if (finding === undefined) throw new Error('not found');
  return finding;
}

const old = law('LW-1', '2021修正', { fromOn: day('2021-04-29'), toOn: day('2026-12-31') });
const renumbered = law('LW-2', '2027修订', { fromOn: day('2027-01-01'), article: '9→12; 28→33' });

test('one new row renumbers every citation from its day on', async () => {
  const made = deps([old, renumbered]);
  const before = await found(made);
  expect(before.basis).toMatchObject({ edition: '2021修正' });
  expect(before.basis.article).toMatch(/^9/);
  made.at('2027-01-02T03:00:00.000Z');
  const after = await found(made);
  expect(after.basis.edition).toBe('2027修订');
  expect(after.basis.article).toBe(before.basis.article.replace(/^9/, '12'));
  expect(after.key).toBe(before.key);
});

test('a past verdict keeps the law of its day on the log', async () => {
  const made = deps([old, renumbered]);
  made.as(people.compliance);
  const finding = await found(made);
  await decideFinding(made, { finding, action: 'waive', reason: '法定称号' });
  made.at('2027-01-02T03:00:00.000Z');
  expect((await found(made)).state).toBe('waived');
  const details = JSON.parse(String(made.workbook.rows('Decisions').at(-1)?.['details'])) as object;
  expect(details).toMatchObject({ law: `CN-AD 2021修正 ${finding.basis.article}` });
});

test.each([
  ['8→9', '8', '9'],
  ['8→9; 12→13', '12(2)', '13(2)'],
  ['8=9', '第8条', '第9条'],
  ['8->9', '18', '18'],
  ['', '8', '8'],
  [null, '8', '8'],
  // Taken from the old numbering at once, not one after the other.
  ['8→9; 9→10', '8', '9'],
])('with %s article %s is %s', (renumbering, then, now) => {
  expect(renumberedArticle(renumbering, then)).toBe(now);
});
