import { severities } from '../domain/tables/decisions';
import { cliWords } from '../terms/cli';
import type { Language } from '../terms/language';
import { say } from '../terms/wording';
import { isBlocking, type CliFinding } from './finding';
import type { CliWorld, ExitStatus } from './world';

const placeOf = (finding: CliFinding): string => {
  if (finding.cell !== null) return finding.cell;
  const row = 'row' in finding ? String(finding.row) : '';
  return row === '' ? (finding.table ?? '') : `#${row}`;
};

function lineOf(finding: CliFinding, language: Language): string {
  const values = {
    severity: say(severities[finding.severity], language),
    rule: finding.rule,
    place: placeOf(finding),
    text: finding.text,
    basis: finding.basis === '' ? '' : `(${finding.basis})`,
  };
  const line = say(cliWords.findingLine, language, values).trimEnd();
  return finding.remedy === '' ? line : `${line}\n    → ${finding.remedy}`;
}

/** Prints findings for programs or people; the exit status is the same for both. */
export function printFindings(
  world: CliWorld,
  path: string,
  findings: readonly CliFinding[],
  options: { readonly json: boolean; readonly language: Language },
): ExitStatus {
  const { language } = options;
  const blocking = findings.filter(isBlocking).length;
  if (options.json) world.out(JSON.stringify({ findings }, null, 2));
  else {
    for (const finding of findings) world.out(lineOf(finding, language));
    const counts = { path, count: findings.length, blocking };
    world.out(
      findings.length === 0
        ? say(cliWords.clean, language, { path })
        : say(cliWords.findingsTotal, language, counts),
    );
  }
  return blocking > 0 ? 1 : 0;
}
