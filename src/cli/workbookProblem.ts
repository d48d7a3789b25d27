import type { WorkbookFailure } from '../ports/failure';
import { cliWords } from '../terms/cli';
import { dutyFailures } from '../terms/dutyFailure';
import { failureWords } from '../terms/failure';
import type { Language } from '../terms/language';
import { say, type WordingValues } from '../terms/wording';
import { problem, type Problem } from './problem';

/** A row is named as people call it. */
const named = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'subject' in item
    ? String(item.subject)
    : String(item);

const written = (value: unknown): string | number =>
  typeof value === 'number'
    ? value
    : Array.isArray(value)
      ? value.map(named).join(', ')
      : String(value);

const valuesOf = (failure: object): WordingValues =>
  Object.fromEntries(Object.entries(failure).map(([key, value]) => [key, written(value)]));

/** A failure of a use case, in the pane's own words. */
export function workbookProblem(
  path: string,
  failure: WorkbookFailure | { readonly code: string },
  language: Language,
): Problem {
  const words = failureWords[failure.code] ?? dutyFailures[failure.code] ?? failureWords['other'];
  const values = valuesOf(failure);
  return problem(cliWords.workbookFailed, {
    path,
    what: words ? say(words.what, language, values) : failure.code,
    then: words ? say(words.then, language, values) : '',
  });
}
