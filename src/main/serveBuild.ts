import { spawn } from 'node:child_process';
import { readdir, readFile, stat, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';

export type Program = 'pane' | 'page' | 'sample';

interface Recipe {
  /** Files and folders it is made from. */
  readonly inputs: readonly string[];
  /** The file whose presence says that it was made. */
  readonly output: string;
  readonly command: readonly string[];
}

const webpack = (program: Program): readonly string[] => [
  'node_modules/webpack/bin/webpack.js',
  '--config-name',
  program,
  '--mode',
  'production',
];

const recipes: Readonly<Record<Program, Recipe>> = {
  pane: {
    inputs: [
      'src/main',
      'src/terms',
      'src/domain',
      'src/ports',
      'src/application',
      'src/adapters',
      'src/taskpane',
      'src/commands',
      'assets',
      'manifest.xml',
    ],
    output: 'dist/taskpane.html',
    command: webpack('pane'),
  },
  page: {
    inputs: ['src/main', 'src/host'],
    output: 'build/page/index.html',
    command: webpack('page'),
  },
  sample: {
    inputs: [
      'assets/sample',
      'src/main/sample.ts',
      'src/cli',
      'src/application',
      'src/adapters/workbook',
      'src/domain',
      'src/host/core',
      'src/host/xlsx',
      'src/terms',
    ],
    output: 'build/sample/sample-quarter.en-US.xlsx',
    command: ['--import', 'tsx', 'src/main/sample.ts'],
  },
};

const common = ['webpack.config.js', 'package-lock.json', 'tsconfig.base.json'];

/** Variables that change what is built, so that a change of one is a reason to build again. */
const settings = [
  'OVERSIGHT_URL',
  'OVERSIGHT_OFFICE_JS',
  'OVERSIGHT_SIGN_IN_AUTHORITY',
  'OVERSIGHT_SIGN_IN_CLIENT',
];

/** Of these programs, those whose inputs changed since they were last made (or that never were). */
export async function stalePrograms(
  root: string,
  programs: readonly Program[] = ['pane', 'page'],
): Promise<Program[]> {
  const stale: Program[] = [];
  for (const program of programs) {
    const [now, built, output] = await Promise.all([
      fingerprint(root, program),
      readFile(stampFile(root, program), 'utf8').catch(() => ''),
      stat(path.join(root, recipes[program].output)).catch(() => null),
    ]);
    if (now !== built || output === null) stale.push(program);
  }
  return stale;
}

/** Makes a program and remembers what from. Rejects with the words of what made it. */
export async function buildProgram(root: string, program: Program): Promise<void> {
  const before = await fingerprint(root, program);
  await run(root, recipes[program].command);
  await mkdir(path.dirname(stampFile(root, program)), { recursive: true });
  await writeFile(stampFile(root, program), before);
}

function stampFile(root: string, program: Program): string {
  return path.join(root, '.cache', 'built', program);
}

async function fingerprint(root: string, program: Program): Promise<string> {
  const stamps: string[] = settings.map((name) => `${name}=${process.env[name] ?? ''}`);
  for (const input of [...recipes[program].inputs, ...common]) {
    await collect(path.join(root, input), input, stamps);
  }
  return stamps.sort().join('\n');
}

async function collect(file: string, name: string, stamps: string[]): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) {
    if (!/\.test\.tsx?$/.test(name)) {
      stamps.push(`${name} ${String(found.mtimeMs)} ${String(found.size)}`);
    }
    return;
  }
  for (const entry of await readdir(file)) {
    await collect(path.join(file, entry), `${name}/${entry}`, stamps);
  }
}

function run(root: string, command: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...command], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    child.stdout.on('data', (text: Buffer) => said.push(text.toString('utf8')));
    child.stderr.on('data', (text: Buffer) => said.push(text.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(said.join('')));
    });
  });
}
