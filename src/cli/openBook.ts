import { createWorkbookPort } from '../adapters/workbook/workbookPort';
import { failure, success, type Result } from '../domain/shared/result';
import { createEmbeddedWorkbook, type EmbeddedWorkbook } from '../host/embeddedWorkbook';
import { loadOffice } from '../host/transport/inProcess';
import { readXlsx } from '../host/xlsx/readXlsx';
import { writeXlsx } from '../host/xlsx/writeXlsx';
import type { WorkbookPort } from '../ports/workbook';
import { cliWords, xlsxFailureWords } from '../terms/cli';
import type { Language } from '../terms/language';
import { say, type Wording, type WordingValues } from '../terms/wording';
import { lossLine } from './lossLine';
import { problem, type Problem } from './problem';
import type { CliWorld } from './world';

/** A workbook open in this process: the embedded workbook, Microsoft's library, our own adapter. */
export interface OpenBook {
  readonly path: string;
  readonly workbook: EmbeddedWorkbook;
  readonly port: WorkbookPort;
  /** True where there was no file and an empty workbook was begun. */
  readonly isNew: boolean;
  /** Says on stderr what the file will not keep whole, then writes it. */
  save(path: string): Promise<Result<null, Problem>>;
  close(): void;
}

/** Set of Excel's interface that the embedded workbook stands for. */
const embeddedExcelApi = 1.16;

const plainValues = (failure: object): WordingValues =>
  Object.fromEntries(
    Object.entries(failure).filter(([, value]) => ['string', 'number'].includes(typeof value)),
  );

export const detailOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Reads a file, or says that it is not there or cannot be read. */
export async function readInput(
  world: CliWorld,
  path: string,
): Promise<Result<Uint8Array | undefined, Problem>> {
  try {
    return success(await world.readFile(path));
  } catch (error) {
    return failure(problem(cliWords.fileUnreadable, { path, detail: detailOf(error) }));
  }
}

async function save(
  world: CliWorld,
  workbook: EmbeddedWorkbook,
  path: string,
  language: Language,
): Promise<Result<null, Problem>> {
  await workbook.whenCalculated();
  const { bytes, losses } = await writeXlsx(workbook.model);
  for (const loss of losses) world.error(lossLine(loss, language));
  try {
    await world.writeFile(path, bytes);
  } catch (error) {
    return failure(problem(cliWords.cannotWrite, { path, detail: detailOf(error) }));
  }
  return success(null);
}

/**
 * Opens an .xlsx, or an empty workbook where the file is missing and that is allowed.
 */
export async function openBookFile(
  world: CliWorld,
  path: string,
  options: { readonly language: Language; readonly mayBeNew: boolean },
): Promise<Result<OpenBook, Problem>> {
  const { language } = options;
  const read = await readInput(world, path);
  if (!read.ok) return read;
  const bytes = read.value;
  if (!bytes && !options.mayBeNew) return failure(problem(cliWords.fileMissing, { path }));
  const workbook = await createEmbeddedWorkbook({ locale: language, now: () => world.now() });
  if (bytes) {
    const report = await readXlsx(bytes, workbook.model);
    if (!report.ok) {
      workbook.dispose();
      const reason: Wording = xlsxFailureWords[report.failure.code] ?? [
        report.failure.code,
        report.failure.code,
      ];
      const words = say(reason, language, plainValues(report.failure));
      return failure(problem(cliWords.notXlsx, { path, reason: words }));
    }
  }
  const matrix = { ExcelApi: embeddedExcelApi };
  const office = loadOffice(workbook.connect({ person: 'oversight', locale: language }), {
    requirementMatrix: matrix,
    locale: language,
  });
  const isSetSupported = (name: string, version = '1.1'): boolean =>
    name === 'ExcelApi' && Number(version.split('.')[1] ?? 0) <= 16;
  const host = { ...office, requirements: { isSetSupported } };
  return success({
    path,
    workbook,
    port: createWorkbookPort(host, language),
    isNew: bytes === undefined,
    save: (target) => save(world, workbook, target, language),
    close: () => {
      workbook.dispose();
    },
  });
}
