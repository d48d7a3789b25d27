import { DOCUMENT_SCENARIOS } from './documentScenarios';
import { EDITING_SCENARIOS } from './editingScenarios';
import { FORMAT_SCENARIOS } from './formatScenarios';
import { SAMPLE_SCENARIOS } from './sampleScenarios';
import type { Scenario } from './scenario';
import { SCENARIOS } from './scenario';

/** The whole contract: each transport plays this very list. */
export const ALL_SCENARIOS: readonly Scenario[] = [
  ...SCENARIOS,
  ...FORMAT_SCENARIOS,
  ...DOCUMENT_SCENARIOS,
  ...EDITING_SCENARIOS,
  ...SAMPLE_SCENARIOS,
];
