import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runOversight } from '../cli/run';
import type { CliWorld } from '../cli/world';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const world: CliWorld = {
  environmentLanguage: process.env['LC_ALL'] ?? process.env['LANG'],
  now: () => new Date(),
  out: (text) => {
    process.stdout.write(`${text}\n`);
  },
  error: (text) => {
    process.stderr.write(`${text}\n`);
  },
  async readFile(file) {
    try {
      return Uint8Array.from(await readFile(file));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  async writeFile(file, bytes) {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(file, bytes);
  },
};

/** Leaves only when everything printed has been taken, since a pipe may be slower than we are. */
const leave = (status: number): void => {
  process.stderr.write('', () => {
    // The grid engine keeps timers of its own; the work is done and written.
    process.stdout.write('', () => process.exit(status));
  });
};

runOversight(process.argv.slice(2), world).then(leave, (error: unknown) => {
  // A fault of ours must not be taken for "blocking findings", which is status 1.
  world.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  leave(2);
});
