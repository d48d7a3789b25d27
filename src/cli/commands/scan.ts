import path from 'node:path';
import { tableFiles } from '../../adapters/files/readTables';
import { isBlank } from '../../domain/shared/cell';
import { failure, success, type Result } from '../../domain/shared/result';
import { normalHeader } from '../../domain/tables/headers';
import { markets } from '../../domain/tables/plans';
import { compileLexicon } from '../../domain/compliance/text/lexicon';
import { shippedPatterns, shippedTerms } from '../../domain/compliance/pack/shippedTerms';
import { scanText } from '../../domain/compliance/text/scanText';
import type { Market } from '../../domain/compliance/text/term';
import type { FileTable } from '../../ports/tableFile';
import { cliWords, tableFileFailureWords } from '../../terms/cli';
import { say } from '../../terms/wording';
import type { Invocation } from '../arguments';
import { outcomeOf, type RowFinding } from '../finding';
import { readInput } from '../openBook';
import { printFindings } from '../printFindings';
import { problem, type Problem } from '../problem';
import { basisText, remedyText } from '../textFindingWords';
import type { CliWorld, ExitStatus } from '../world';

const isMarket = (text: string): text is Market => text in markets;

async function tableAt(
  world: CliWorld,
  { path: file, language }: Invocation,
): Promise<Result<FileTable, Problem>> {
  const read = await readInput(world, file);
  if (!read.ok) return read;
  if (!read.value) return failure(problem(cliWords.fileMissing, { path: file }));
  const tables = await tableFiles.readTables({ name: path.basename(file), bytes: read.value });
  if (!tables.ok) {
    const reason = say(tableFileFailureWords[tables.failure.code], language, {
      detail: 'detail' in tables.failure ? tables.failure.detail : '',
    });
    return failure(problem(cliWords.notTable, { path: file, reason }));
  }
  const [table] = tables.value;
  if (!table) return failure(problem(cliWords.fileMissing, { path: file }));
  return success(table);
}

/** Judges every row of one column as advertising copy. */
export async function scan(
  world: CliWorld,
  invocation: Invocation,
): Promise<Result<ExitStatus, Problem>> {
  const { path: file, values, switches, language } = invocation;
  const market = values.get('market') ?? 'CN';
  if (!isMarket(market)) return failure(problem(cliWords.badMarket, { given: market }));
  const table = await tableAt(world, invocation);
  if (!table.ok) return table;
  const { headers, rows } = table.value;
  const column = values.get('column') ?? '';
  const at = headers.findIndex((header) => normalHeader(header) === normalHeader(column));
  if (at < 0)
    return failure(
      problem(cliWords.columnMissing, { path: file, column, known: headers.join(', ') }),
    );
  const lexicon = compileLexicon(shippedTerms(), shippedPatterns());
  const findings = rows.flatMap((row, i): RowFinding[] => {
    const cell = row[at] ?? null;
    if (isBlank(cell)) return [];
    return scanText(lexicon, String(cell), { market, column: 'copy' }).map((found) => ({
      row: i + 1,
      rule: found.claimId,
      severity: found.severity,
      outcome: outcomeOf(found.outcome),
      table: null,
      rowId: null,
      column: headers[at] ?? column,
      cell: null,
      text: found.text,
      start: found.start,
      end: found.end,
      basis: basisText(found, language),
      remedy: remedyText(found, language),
    }));
  });
  return success(printFindings(world, file, findings, { json: switches.has('json'), language }));
}
