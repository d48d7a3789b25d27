import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import path from 'node:path';
import type { Certificate } from './serveCertificate';
import { contentAt, type Content, type ContentRoots } from './serveContent';
import type { PageStart } from '../host/page/pageStart';

export interface ServeSettings {
  readonly roots: ContentRoots;
  readonly certificate: Certificate;
  /** The first port to try; each taken one is passed over. */
  readonly port: number;
  readonly language: string | undefined;
  readonly two: boolean;
  /** Path of the workbook to open first: one for each language, or the same for both. */
  readonly book: Readonly<Record<'zh-CN' | 'en-US', string>> | undefined;
}

export interface RunningServer {
  readonly origin: string;
  readonly lanes: readonly string[];
  close(): Promise<void>;
}

/** One for the page and its first person, one for the second. */
const laneCount = 2;
const furthest = 100;

/** Serves the shipped bundle, the page and Microsoft's own files on localhost only. */
export async function servePages(settings: ServeSettings): Promise<RunningServer> {
  const lanes: string[] = [];
  const servers: Server[] = [];
  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response, settings, lanes).catch((reason: unknown) => {
      console.error(reason);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  let port = settings.port;
  for (let lane = 0; lane < laneCount; lane += 1) {
    const opened = await openNextFree(port, settings, handler);
    servers.push(...opened.servers);
    lanes.push(`https://localhost:${String(opened.port)}`);
    port = opened.port + 1;
  }
  return { origin: lanes[0] ?? '', lanes, close: () => closeAll(servers) };
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => {
            resolve();
          });
          server.closeAllConnections();
        }),
    ),
  );
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function openNextFree(
  first: number,
  settings: ServeSettings,
  handler: Handler,
): Promise<{ port: number; servers: Server[] }> {
  for (let port = first; port < first + furthest; port += 1) {
    const servers = await openLoopback(port, settings.certificate, handler);
    if (servers !== null) return { port, servers };
  }
  throw new Error(`No free port from ${String(first)} to ${String(first + furthest - 1)}`);
}

/** Both loopback addresses, so that `localhost` cannot reach another program; null when one is taken. */
async function openLoopback(
  port: number,
  certificate: Certificate,
  handler: Handler,
): Promise<Server[] | null> {
  const opened: Server[] = [];
  for (const address of ['127.0.0.1', '::1']) {
    const server = createServer({ key: certificate.key, cert: certificate.cert }, handler);
    const failure = await listen(server, port, address);
    if (failure === null) opened.push(server);
    else if (failure === 'EADDRINUSE' || failure === 'EACCES') {
      await closeAll(opened);
      return null;
    }
    // Otherwise this machine has no such address (IPv6 switched off), which is no obstacle.
  }
  return opened.length > 0 ? opened : null;
}

function listen(server: Server, port: number, address: string): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    server.listen({ port, host: address, exclusive: true }, () => {
      resolve(null);
    });
  });
}

const localHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  settings: ServeSettings,
  lanes: readonly string[],
): Promise<void> {
  // A page elsewhere that makes its own name point here is turned away.
  if (!localHost.test(request.headers.host ?? '')) return refuse(response, 421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const address = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  if (address === '/start.json') return sendJson(response, startOf(settings, lanes), lanes);
  if (address.startsWith('/book/')) return sendBook(response, address, settings);
  const content = await contentAt(address, settings.roots);
  if (content === null) return refuse(response, 404);
  send(request, response, content);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(String(status));
}

function startOf(settings: ServeSettings, lanes: readonly string[]): PageStart {
  const { book, language } = settings;
  const name =
    book === undefined ? null : path.basename(book[language === 'en-US' ? 'en-US' : 'zh-CN']);
  return {
    language: language ?? null,
    two: settings.two,
    book: name === null ? null : { name, address: '/book/' },
    lanes,
  };
}

function sendJson(response: ServerResponse, value: unknown, lanes: readonly string[]): void {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    // The page asks its neighbour whether its certificate has been accepted yet.
    'access-control-allow-origin': lanes[0] ?? 'null',
  });
  response.end(JSON.stringify(value));
}

async function sendBook(
  response: ServerResponse,
  address: string,
  settings: ServeSettings,
): Promise<void> {
  const language = address === '/book/en-US' ? 'en-US' : 'zh-CN';
  const file = settings.book?.[language];
  const bytes = file === undefined ? null : await readFile(file).catch(() => null);
  if (file === undefined || bytes === null) return refuse(response, 404);
  response.writeHead(200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'cache-control': 'no-store',
    'x-book-name': encodeURIComponent(path.basename(file)),
  });
  response.end(bytes);
}

function send(request: IncomingMessage, response: ServerResponse, content: Content): void {
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding']))
    ? content.zipped
    : null;
  const body = zipped ?? content.body;
  response.writeHead(200, {
    'content-type': content.type,
    'content-length': body.length,
    'cache-control': content.cache,
    'content-security-policy': content.security,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    vary: 'accept-encoding',
    ...(zipped === null ? {} : { 'content-encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
