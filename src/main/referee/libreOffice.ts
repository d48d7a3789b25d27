import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const USUAL_PLACES = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** Where LibreOffice is: `OVERSIGHT_SOFFICE`, the search path, the usual places; else undefined. */
export function findLibreOffice(): string | undefined {
  const own = process.env['OVERSIGHT_SOFFICE'];
  if (own !== undefined && own !== '') return existsSync(own) ? own : undefined;
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'soffice'), join(folder, 'soffice.exe')]);
  return [...onPath, ...USUAL_PLACES].find((path) => existsSync(path));
}

/** `LibreOffice 7.4.7.2 …` → [7, 4] */
export async function libreOfficeVersion(soffice: string): Promise<readonly [number, number]> {
  const { stdout } = await run(soffice, ['--version'], { timeout: 60_000 });
  const found = /(\d+)\.(\d+)/.exec(stdout);
  return [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
}

/**
 * Settings of a profile of our own: recalculate every formula when a file is opened (0 = always),
 * whoever wrote it, and ask nothing.
 */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>`;

/**
 * Opens files, recalculates them and stores them anew, in one start of the program.
 *
 * @param format `xlsx`, `ods`, `pdf` or `csv`
 * @returns the new files' contents in the order of `files`; undefined where none came out
 */
export async function convertFiles(
  soffice: string,
  files: readonly string[],
  format: 'xlsx' | 'ods' | 'pdf' | 'csv',
): Promise<readonly (Uint8Array | undefined)[]> {
  const work = await mkdtemp(join(tmpdir(), 'oversight-referee-'));
  try {
    const profile = join(work, 'profile');
    const out = join(work, 'out');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    const sources = await copies(files, join(work, 'in'));
    await run(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        format,
        '--outdir',
        out,
        ...sources,
      ],
      { timeout: 300_000, maxBuffer: 16 * 1024 * 1024 },
    );
    return await Promise.all(sources.map((source) => readOutput(out, source, format)));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Numbered names, so that two files of one name do not overwrite each other. */
async function copies(files: readonly string[], folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    files.map(async (file, index) => {
      const copy = join(folder, `${String(index)}${extname(file)}`);
      await writeFile(copy, await readFile(file));
      return copy;
    }),
  );
}

async function readOutput(
  folder: string,
  source: string,
  format: string,
): Promise<Uint8Array | undefined> {
  const path = join(folder, `${basename(source, extname(source))}.${format}`);
  if (!existsSync(path)) return undefined;
  return new Uint8Array(await readFile(path));
}
