import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipped = promisify(gzip);

/** Where each address lives on disk. */
export interface ContentRoots {
  /** The shipped bundle, served at `/`. */
  readonly dist: string;
  /** The embedded workbook's page, served at `/page/` and, for its HTML, at `/`. */
  readonly page: string;
  /** Microsoft's own files, served as they are at `/office-js/`. */
  readonly officeJs: string;
}

export interface Content {
  readonly type: string;
  readonly body: Buffer;
  readonly zipped: Buffer | null;
  readonly cache: string;
  readonly security: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const compressible = /^(?:text\/|application\/(?:json|xml)|image\/svg)/;

/**
 * The pane's HTML names office.js at one of Microsoft's addresses; here it comes from the installed
 * package instead, so that nothing is downloaded. The file on disk is not touched.
 */
const hostedOfficeJs =
  /https:\/\/appsforoffice\.(?:microsoft\.com|cdn\.partner\.office365\.cn\/appsforoffice)\/lib\/1\/hosted\//g;

export function withLocalOfficeJs(html: string): string {
  return html.replace(hostedOfficeJs, '/office-js/');
}

const paneSecurity = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  'frame-ancestors https://localhost:*',
].join('; ');

/** The page frames panes from its neighbour ports as well: one origin a person. */
const pageSecurity = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' https://localhost:*",
  'frame-src https://localhost:*',
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `/page/a.js` → a file under the page's folder; null for anything that would leave its root. */
export function fileOf(address: string, roots: ContentRoots): string | null {
  let name: string;
  try {
    name = decodeURIComponent(address);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  if (name === '/' || name === '/index.html') return path.join(roots.page, 'index.html');
  const [root, rest] = name.startsWith('/office-js/')
    ? [roots.officeJs, name.slice('/office-js/'.length)]
    : name.startsWith('/page/')
      ? [roots.page, name.slice('/page/'.length)]
      : [roots.dist, name.slice(1)];
  const file = path.resolve(root, rest);
  return file.startsWith(path.resolve(root) + path.sep) ? file : null;
}

const kept = new Map<string, { readonly stamp: string; readonly content: Content }>();

/** The content at an address, compressed once and kept until the file changes; null when there is none. */
export async function contentAt(address: string, roots: ContentRoots): Promise<Content | null> {
  const file = fileOf(address, roots);
  if (file === null) return null;
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return null;
  const stamp = `${String(found.mtimeMs)}-${String(found.size)}`;
  const known = kept.get(file);
  if (known?.stamp === stamp) return known.content;
  const content = await readContent(file, roots);
  kept.set(file, { stamp, content });
  return content;
}

async function readContent(file: string, roots: ContentRoots): Promise<Content> {
  const type = types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  const isPage = file.startsWith(path.resolve(roots.page) + path.sep);
  const raw = await readFile(file);
  const isPaneHtml = type.startsWith('text/html') && !isPage;
  const body = isPaneHtml ? Buffer.from(withLocalOfficeJs(raw.toString('utf8')), 'utf8') : raw;
  const isHashed = /\.[0-9a-f]{8,}\.(?:js|css)$|\/[0-9a-f]{10,}\.js$/.test(file);
  return {
    type,
    body,
    zipped: compressible.test(type) && body.length > 1024 ? await gzipped(body) : null,
    cache: isHashed ? 'max-age=31536000, immutable' : 'no-cache',
    security: isPage ? pageSecurity : paneSecurity,
  };
}
