import { readFile } from 'node:fs/promises';
import type { CellValue } from '../../host/core/values';
import { readBook } from '../../host/xlsx/read/readBook';
import { compareBooks, type Difference, type Verdict } from './compareBooks';
import { gapsOf } from './knownGaps';
import { convertFiles, findLibreOffice, libreOfficeVersion } from './libreOffice';

/** What came of one file. */
export interface FileVerdict {
  readonly file: string;
  /** Absent when LibreOffice could not open the file. */
  readonly verdict?: Verdict;
}

/** Lets LibreOffice recompute files and compares every cell; undefined when it is not installed. */
export async function refereeFiles(
  files: readonly string[],
): Promise<readonly FileVerdict[] | undefined> {
  const soffice = findLibreOffice();
  if (soffice === undefined) return undefined;
  const gaps = gapsOf(await libreOfficeVersion(soffice));
  const outputs = await convertFiles(soffice, files, 'xlsx');
  return Promise.all(
    files.map(async (file, index) => {
      const output = outputs[index];
      if (output === undefined) return { file };
      const ours = readBook(new Uint8Array(await readFile(file))).book;
      return { file, verdict: compareBooks(ours, readBook(output).book, gaps) };
    }),
  );
}

const USAGE = `npm run referee -- [--if-installed] <file.xlsx>…
LibreOffice recomputes each file; every formula cell is compared with the result stored in it.
由 LibreOffice 重新计算每个文件,并逐格核对公式结果。
Exit status: 0 all equal, 1 differences, 2 bad input or LibreOffice missing.`;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** @returns the exit status */
export async function main(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (args.includes('--help') || files.length === 0) {
    say(USAGE);
    return args.includes('--help') ? 0 : 2;
  }
  const verdicts = await refereeFiles(files);
  if (verdicts === undefined) {
    say(
      'LibreOffice is not installed, nothing was compared (set OVERSIGHT_SOFFICE to its program).\n' +
        '未安装 LibreOffice,未做核对(可用 OVERSIGHT_SOFFICE 指定其路径)。',
    );
    return args.includes('--if-installed') ? 0 : 2;
  }
  for (const verdict of verdicts) say(reportOf(verdict));
  return verdicts.every(isClean) ? 0 : 1;
}

const isClean = ({ verdict }: FileVerdict): boolean => verdict?.differences.length === 0;

const MOST_LINES = 50;

function reportOf({ file, verdict }: FileVerdict): string {
  if (verdict === undefined) return `${file}: LibreOffice could not open it / 无法打开`;
  const { formulas, constants, differences, notJudged } = verdict;
  const lines = [
    `${file}: ${String(formulas)} formulas, ${String(constants)} other cells, ` +
      `${String(differences.length)} differences`,
    ...[...notJudged].map(([gap, cells]) => `  not judged: ${gap}, ${String(cells)} cells`),
    ...differences.slice(0, MOST_LINES).map(lineOf),
  ];
  const more = differences.length - MOST_LINES;
  if (more > 0) lines.push(`  … and ${String(more)} more`);
  return lines.join('\n');
}

function lineOf({ sheet, cell, formula, ours, theirs }: Difference): string {
  const place = `  ${sheet}!${cell}`.padEnd(24);
  return `${place} ours ${valueText(ours)}  LibreOffice ${valueText(theirs)}  ${formula ?? ''}`;
}

function valueText(value: CellValue): string {
  if (value === null) return '(empty)';
  return typeof value === 'object' ? value.error : JSON.stringify(value);
}
