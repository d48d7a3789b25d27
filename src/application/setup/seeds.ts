import { seedStages } from '../../domain/approval/seedStages';
import { seedCompliance } from '../../domain/compliance/pack/seedRows';
import { seedReasons } from '../../domain/effect/reasonSeeds';
import { seedParameters } from '../../domain/shared/seedParameters';
import { seedCalendar } from '../../domain/tables/calendarSeeds';
import type { SeedRows } from '../../domain/tables/setup';
import type { Language } from '../../terms/language';

/** Rows a new workbook starts with. The team starts empty: only the department knows its people. */
export const seedsOf = (language: Language, newId: (prefix: string) => string): SeedRows => ({
  Stages: seedStages(language),
  Parameters: seedParameters(language, newId),
  Reasons: seedReasons(newId),
  Calendar: seedCalendar(language, newId),
  ...seedCompliance(language),
});
