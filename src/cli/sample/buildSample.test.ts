import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'papaparse';
import { sampleContext, sampleFileNames, type SampleFile, type SampleFiles } from './context';
import { planRows } from './planRows';
import { weeklyRows } from './effectRows';

const folder = resolve(__dirname, '../../../assets/sample');
const read = (name: string): SampleFile =>
  parse<Record<string, string>>(readFileSync(resolve(folder, `${name}.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
const files = Object.fromEntries(sampleFileNames.map((n) => [n, read(n)])) as SampleFiles;

describe.each(['zh-CN', 'en-US'] as const)('the sample quarter in %s', (language) => {
  const at = sampleContext(files, language, '2026Q4');

  test('is as large as a real department’s quarter', () => {
    expect(files.campaigns.length).toBeGreaterThanOrEqual(12);
    expect(new Set(planRows(at).map((plan) => plan['department'])).size).toBe(4);
    expect(files.budget.length).toBeGreaterThanOrEqual(150);
    expect(files.weekly.length).toBeGreaterThanOrEqual(120);
    expect(files.kpis.length).toBeGreaterThanOrEqual(60);
  });

  test('every wording is there', () => {
    for (const plan of planRows(at).filter((row) => row.id !== 'P-SAMPLEC20')) {
      for (const column of ['name', 'lead', 'objective', 'executionPlan', 'copy'])
        expect([plan.id, column, typeof plan[column]]).toEqual([plan.id, column, 'string']);
    }
    for (const report of weeklyRows(at, () => ''))
      expect(String(report['done']).length).toBeGreaterThan(3);
  });
});
