import type { Catalogue } from './wording';

/** Names the shipped stages start with. */
export const seedStageNames = {
  preliminary: ['初步审核', 'Preliminary review'],
  compliance: ['合规性检查', 'Compliance check'],
  legal: ['法律意见', 'Legal opinion'],
  finance: ['财务复核', 'Finance review'],
  final: ['高层终审', 'Final approval'],
} as const satisfies Catalogue;
