import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertFiles, findLibreOffice } from '../../src/main/referee/libreOffice';
import { refereeFiles, type FileVerdict } from '../../src/main/referee/refereeFiles';

/** Where LibreOffice is; tests that need it are listed as skipped where it is not installed. */
export const soffice = findLibreOffice();

/** Starting LibreOffice takes seconds, on a busy machine many. */
export const LIBREOFFICE_TIMEOUT = 300_000;

export const testWithLibreOffice = soffice === undefined ? test.skip : test;

/** Files by name, stored in a folder that is gone afterwards. */
async function inFolder<T>(
  files: Readonly<Record<string, Uint8Array>>,
  work: (paths: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'oversight-test-'));
  try {
    const paths = await Promise.all(
      Object.entries(files).map(async ([name, bytes]) => {
        const path = join(folder, name);
        await writeFile(path, bytes);
        return path;
      }),
    );
    return await work(paths);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** LibreOffice's verdict on files that only exist as bytes, in the order of their names given. */
export async function referee(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<readonly FileVerdict[]> {
  const verdicts = await inFolder(files, refereeFiles);
  if (verdicts === undefined) throw new Error('LibreOffice is not installed');
  return verdicts;
}

/** What LibreOffice makes of files when it opens and stores them. */
export async function throughLibreOffice(
  files: Readonly<Record<string, Uint8Array>>,
  format: 'xlsx' | 'ods' | 'pdf' = 'xlsx',
): Promise<readonly Uint8Array[]> {
  const program = soffice;
  if (program === undefined) throw new Error('LibreOffice is not installed');
  const outputs = await inFolder(files, (paths) => convertFiles(program, paths, format));
  return outputs.map((output, index) => {
    if (output === undefined) throw new Error(`LibreOffice refused file ${String(index)}`);
    return output;
  });
}
