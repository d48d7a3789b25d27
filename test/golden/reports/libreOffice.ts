import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import type { CellValue } from '../../../src/domain/shared/cell';

const run = promisify(execFile);

/** Values by address of one recomputed sheet. */
export type Computed = ReadonlyMap<string, CellValue>;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decoded = (xml: string): string =>
  xml
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (whole, dec?: string, hex?: string, name?: string) =>
      dec !== undefined
        ? String.fromCodePoint(Number(dec))
        : hex !== undefined
          ? String.fromCodePoint(parseInt(hex, 16))
          : (entities[name ?? ''] ?? whole),
    )
    .replace(/\r\n/gu, '\n');

const textIn = (xml: string): string =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/gu)].map((m) => decoded(m[1] ?? '')).join('');

function cellValue(attributes: string, inner: string, shared: readonly string[]): CellValue {
  const kind = /\bt="(\w+)"/u.exec(attributes)?.[1] ?? 'n';
  const raw = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/u.exec(inner)?.[1];
  if (kind === 's') return shared[Number(raw)] ?? '';
  if (kind === 'inlineStr') return textIn(inner);
  if (kind === 'str' || kind === 'e') return decoded(raw ?? '');
  if (kind === 'b') return raw === '1';
  return raw === undefined ? '' : Number(raw);
}

/** Reads what is in the file itself; libraries turn a computed 0 into nothing. */
function sheetsOf(bytes: Uint8Array): ReadonlyMap<string, Computed> {
  const files = unzipSync(bytes);
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/gu)].map((m) =>
    textIn(m[1] ?? ''),
  );
  const sheets = new Map<string, Computed>();
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/gu)];
  names.forEach((match, i) => {
    const cells = new Map<string, CellValue>();
    const xml = part(`xl/worksheets/sheet${String(i + 1)}.xml`);
    for (const m of xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/gu))
      cells.set(m[1] ?? '', cellValue(m[2] ?? '', m[3] ?? '', shared));
    sheets.set(decoded(match[1] ?? ''), cells);
  });
  return sheets;
}

/** The workbook as LibreOffice recomputes it: it opens the file, calculates all, saves as .xlsx. */
export async function recomputed(bytes: Uint8Array): Promise<ReadonlyMap<string, Computed>> {
  const folder = await mkdtemp(join(tmpdir(), 'referee-'));
  try {
    await writeFile(join(folder, 'in.xlsx'), bytes);
    await run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'in.xlsx'),
    ]);
    return sheetsOf(new Uint8Array(await readFile(join(folder, 'out', 'in.xlsx'))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
