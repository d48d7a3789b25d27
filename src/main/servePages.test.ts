import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type RequestOptions } from 'node:https';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { localCertificate, type Certificate } from './serveCertificate';
import { servePages, type RunningServer } from './servePages';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let folder = '';
let certificate: Certificate;
let server: RunningServer;

function ask(url: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { ca: certificate.cert, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        });
      });
    }).on('error', reject);
  });
}

const start = (port: number): Promise<RunningServer> =>
  servePages({
    roots: {
      dist: path.join(folder, 'dist'),
      page: path.join(folder, 'page'),
      officeJs: path.join(folder, 'office'),
    },
    certificate,
    port,
    language: 'en-US',
    two: true,
    book: { 'zh-CN': path.join(folder, '季度.xlsx'), 'en-US': path.join(folder, 'quarter.xlsx') },
  });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'oversight-serve-'));
  for (const name of ['dist', 'page', 'office']) await mkdir(path.join(folder, name));
  const script = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
  await writeFile(path.join(folder, 'dist/taskpane.html'), `<script src="${script}"></script>`);
  await writeFile(path.join(folder, 'page/index.html'), '<p>grid</p>');
  await writeFile(path.join(folder, 'page/big.js'), `"${'x'.repeat(4000)}"`);
  await writeFile(path.join(folder, 'office/office.js'), 'var Office;');
  await writeFile(path.join(folder, 'quarter.xlsx'), 'PK');
  certificate = await localCertificate(path.join(folder, 'certificate'), new Date());
  server = await start(43_100);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('the certificate is made once, is trusted for localhost, and is kept', async () => {
  expect(await localCertificate(path.join(folder, 'certificate'), new Date())).toEqual(certificate);
  expect((await ask(`${server.origin}/`)).body).toBe('<p>grid</p>');
});

test('a certificate about to end is replaced', async () => {
  const inElevenMonths = new Date(Date.now() + 380 * 86_400_000);
  const made = await localCertificate(path.join(folder, 'certificate-2'), new Date());
  expect(await localCertificate(path.join(folder, 'certificate-2'), inElevenMonths)).not.toEqual(
    made,
  );
});

test("the pane's HTML takes office.js from the installed package, under a strict policy", async () => {
  const { body, headers } = await ask(`${server.origin}/taskpane.html`);
  expect(body).toBe('<script src="/office-js/office.js"></script>');
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['content-security-policy']).not.toContain('unsafe-eval');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('what is worth it is sent compressed, with its right type', async () => {
  const { headers } = await ask(`${server.origin}/page/big.js`, {
    headers: { 'accept-encoding': 'gzip' },
  });
  expect(headers['content-encoding']).toBe('gzip');
  expect(Number(headers['content-length'])).toBeLessThan(400);
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
});

test('the page learns how it was started; each person has an origin', async () => {
  const told = JSON.parse((await ask(`${server.origin}/start.json`)).body) as unknown;
  expect(server.lanes).toHaveLength(2);
  expect(told).toEqual({
    language: 'en-US',
    two: true,
    book: { name: 'quarter.xlsx', address: '/book/' },
    lanes: server.lanes,
  });
  expect((await ask(`${server.origin}/book/en-US`)).body).toBe('PK');
});

test('a taken port is passed over', async () => {
  const other = await start(Number(new URL(server.origin).port));
  expect(new Set([...server.lanes, ...other.lanes]).size).toBe(4);
  await other.close();
});

test.each([
  ['/../package.json', {}, 404],
  ['/nothing.js', {}, 404],
  ['/', { headers: { host: 'evil.example' }, servername: 'localhost' }, 421],
  ['/', { method: 'POST' }, 405],
] as const)('%s %j is answered %i', async (address, options, status) => {
  expect((await ask(`${server.origin}${address}`, options)).status).toBe(status);
});

test('nothing listens beyond this machine', async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter((each) => !each.internal && each.family === 'IPv4');
  const { port } = new URL(server.origin);
  for (const { address } of outside) {
    await expect(ask(`https://${address}:${port}/`, { timeout: 2000 })).rejects.toThrow();
  }
});
