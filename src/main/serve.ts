/** `npm start`: builds what changed, serves the workbook's page with the shipped pane, opens the browser. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../terms/language';
import { startWords } from '../terms/start';
import { say, type WordingValues } from '../terms/wording';
import { openBrowser } from './serveBrowser';
import { buildProgram, stalePrograms, type Program } from './serveBuild';
import { localCertificate } from './serveCertificate';
import { serveOptions, type ServeOptions } from './serveOptions';
import { servePages, type ServeSettings } from './servePages';

const root = path.resolve(__dirname, '..', '..');

/** Both languages, one line each, unless the person chose one. */
function print(
  word: keyof typeof startWords,
  language: Language | undefined,
  values?: WordingValues,
): void {
  const languages: readonly Language[] = language === undefined ? ['zh-CN', 'en-US'] : [language];
  for (const each of languages) console.log(say(startWords[word], each, values));
}

function bookOf(options: ServeOptions): ServeSettings['book'] {
  if (options.empty) return undefined;
  if (options.book !== undefined) return { 'zh-CN': options.book, 'en-US': options.book };
  const sample = (language: Language): string =>
    path.join(root, 'build', 'sample', `sample-quarter.${language}.xlsx`);
  return { 'zh-CN': sample('zh-CN'), 'en-US': sample('en-US') };
}

async function isFile(name: string): Promise<boolean> {
  return (await stat(name).catch(() => null))?.isFile() === true;
}

async function start(options: ServeOptions): Promise<void> {
  const { language } = options;
  if (options.book !== undefined && !(await isFile(options.book))) {
    print('bookMissing', language, { path: options.book });
    process.exitCode = 2;
    return;
  }
  const needsSample = !options.empty && options.book === undefined;
  const programs: readonly Program[] = [
    // First, since the pane offers it for download.
    ...(needsSample ? (['sample'] as const) : []),
    'pane',
    'page',
  ];
  for (const program of await stalePrograms(root, programs)) {
    print('building', language, { program });
    await buildProgram(root, program);
  }
  const server = await servePages({
    roots: {
      dist: path.join(root, 'dist'),
      page: path.join(root, 'build', 'page'),
      officeJs: path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist'),
    },
    certificate: await localCertificate(path.join(root, '.cache', 'certificate'), new Date()),
    port: options.port,
    language,
    two: options.two,
    book: bookOf(options),
  });
  const used = new URL(server.origin).port;
  if (used !== String(options.port)) {
    print('portTaken', language, { asked: String(options.port), used });
  }
  print('open', language, { address: server.origin });
  if (options.two) print('second', language, { address: server.lanes[1] ?? '' });
  openBrowser(server.origin);
}

const parsed = serveOptions(process.argv.slice(2));
if (!parsed.ok) {
  const { code, ...values } = parsed.error;
  print(code, undefined, values);
  print('usage', undefined);
  process.exitCode = 2;
} else if (parsed.value.help) {
  print('usage', parsed.value.language);
} else {
  start(parsed.value).catch((reason: unknown) => {
    console.error(reason instanceof Error ? reason.message : reason);
    process.exitCode = 1;
  });
}
