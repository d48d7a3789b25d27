import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'papaparse';
import { cliDeps } from '../cli/deps';
import { openBookFile } from '../cli/openBook';
import { buildSample, instantIn } from '../cli/sample/buildSample';
import { sampleFileNames, type SampleFile, type SampleFiles } from '../cli/sample/context';
import type { CliWorld } from '../cli/world';
import { languages, type Language } from '../terms/language';
import { approvalToolsOf } from './approvalTools';

/** The sample's quarter and "today": fixed, so that its findings can be listed in advance. */
export const sampleQuarter = '2026Q4';
export const sampleToday = instantIn(sampleQuarter, 54, 10);

async function readFiles(root: string): Promise<SampleFiles> {
  const read = async (name: string): Promise<SampleFile> => {
    const text = await readFile(path.join(root, 'assets', 'sample', `${name}.csv`), 'utf8');
    return parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  };
  const files = await Promise.all(sampleFileNames.map(async (name) => [name, await read(name)]));
  return Object.fromEntries(files) as SampleFiles;
}

function worldAt(now: () => Date): CliWorld {
  return {
    environmentLanguage: undefined,
    now,
    out: () => undefined,
    error: () => undefined,
    readFile: () => Promise.resolve(undefined),
    writeFile: async (file, bytes) => {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
    },
  };
}

/** Builds the sample quarter in one language and writes it as .xlsx. Throws where it cannot. */
export async function writeSample(root: string, language: Language, file: string): Promise<void> {
  let now = sampleToday;
  let person = '';
  const world = worldAt(() => now);
  const opened = await openBookFile(world, file, { language, mayBeNew: true });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const deps = cliDeps(world, opened.value.port);
  const identity = {
    ...deps.identity,
    current: () => Promise.resolve({ name: person, knownAs: 'claimed' as const }),
    choose: (name: string) => {
      person = name;
      return Promise.resolve({ name, knownAs: 'claimed' as const });
    },
  };
  await buildSample(
    {
      deps: {
        ...deps,
        identity,
        // These plans were handed in before the department had rules to check them by.
        gate: { reads: {}, check: () => Promise.resolve([]) },
        judge: approvalToolsOf({ now: () => now }).judge,
      },
      at: (instant) => {
        now = instant;
      },
    },
    { files: await readFiles(root), language, quarter: sampleQuarter },
  );
  const saved = await opened.value.save(file);
  opened.value.close();
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure));
}

/** `tsx src/main/sample.ts`: both languages into `build/sample`. */
async function writeBoth(): Promise<void> {
  const root = process.cwd();
  for (const language of languages) {
    const file = path.join(root, 'build', 'sample', `sample-quarter.${language}.xlsx`);
    await writeSample(root, language, file);
    process.stdout.write(`${path.relative(root, file)}\n`);
  }
}

if (process.argv[1]?.endsWith('sample.ts') === true) {
  void writeBoth().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
      process.exit(1);
    },
  );
}
