import { spawn } from 'node:child_process';
import { readdir, readFile, stat, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';

export type Program = 'pane' | 'page';

/** What each program is made from, and the file whose presence says that it was made. */
const programs: Readonly<
  Record<Program, { readonly inputs: readonly string[]; readonly output: string }>
> = {
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
  },
  page: { inputs: ['src/main', 'src/host'], output: 'build/page/index.html' },
};
const common = ['webpack.config.js', 'package-lock.json', 'tsconfig.base.json'];

/** Variables that change what is built, so that a change of one is a reason to build again. */
const settings = ['OVERSIGHT_URL', 'OVERSIGHT_OFFICE_JS'];

/** Programs whose inputs changed since they were last built (or that never were). */
export async function stalePrograms(root: string): Promise<Program[]> {
  const stale: Program[] = [];
  for (const program of ['pane', 'page'] as const) {
    const [now, built, output] = await Promise.all([
      fingerprint(root, program),
      readFile(stampFile(root, program), 'utf8').catch(() => ''),
      stat(path.join(root, programs[program].output)).catch(() => null),
    ]);
    if (now !== built || output === null) stale.push(program);
  }
  return stale;
}

/** Builds a program for production and remembers what from. Rejects with webpack's own words. */
export async function buildProgram(root: string, program: Program): Promise<void> {
  const before = await fingerprint(root, program);
  await runWebpack(root, program);
  await mkdir(path.dirname(stampFile(root, program)), { recursive: true });
  await writeFile(stampFile(root, program), before);
}

function stampFile(root: string, program: Program): string {
  return path.join(root, '.cache', 'built', program);
}

async function fingerprint(root: string, program: Program): Promise<string> {
  const stamps: string[] = settings.map((name) => `${name}=${process.env[name] ?? ''}`);
  for (const input of [...programs[program].inputs, ...common]) {
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

function runWebpack(root: string, program: Program): Promise<void> {
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [webpack, '--config-name', program, '--mode', 'production'],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    );
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
