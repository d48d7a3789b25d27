import path from 'node:path';
import type { Language } from '../../src/terms/language';
import type { Wording } from '../../src/terms/wording';

/** The day that the sample quarter, and the road beside it, is seen from. */
export const sampleDay = new Date('2026-11-24T10:00:00+08:00');

/** The workbook that `npm run build:sample` makes. */
export const sampleBook = (language: Language): string =>
  path.resolve(__dirname, '..', '..', 'build', 'sample', `sample-quarter.${language}.xlsx`);

/** One of the sample's team for each role. */
export const samplePeople = {
  lead: ['林晓', 'Lin Xiao'],
  manager: ['高建国', 'Gao Jianguo'],
  compliance: ['罗敏', 'Luo Min'],
  legal: ['沈岩', 'Shen Yan'],
  finance: ['许会芳', 'Xu Huifang'],
  senior: ['张维', 'Zhang Wei'],
} as const satisfies Readonly<Record<string, Wording>>;

export type SampleRole = keyof typeof samplePeople;

/** Led the sale that is completed, and owns what was learnt from it. */
export const saleLead: Wording = ['周倩', 'Zhou Qian'];
