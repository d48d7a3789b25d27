import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Claims = Readonly<Record<string, unknown>>;

/** An OpenID provider of one tenant: discovery, authorize with PKCE, token, published keys. */
export interface OpenIdServer {
  readonly authority: string;
  readonly issuer: string;
  /** Claims of the next tokens, over the honest ones. */
  claims: Claims;
  /** Signs with a key that is not published. */
  signsWithOwnKey: boolean;
  /** Addresses asked for, in order. */
  readonly asked: string[];
  token(claims?: Claims): string;
  close(): Promise<void>;
}

const base64Url = (value: string | Buffer): string => Buffer.from(value).toString('base64url');
const makeKey = (): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } =>
  generateKeyPairSync('rsa', { modulusLength: 2048 });

export function signedToken(head: object, claims: object, key: KeyObject): string {
  const text = [head, claims].map((part) => base64Url(JSON.stringify(part))).join('.');
  return `${text}.${base64Url(createSign('RSA-SHA256').update(text).sign(key))}`;
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return new URLSearchParams(body);
}

export async function openIdServer(clientId: string, account: string): Promise<OpenIdServer> {
  const [published, own] = [makeKey(), makeKey()];
  const challenges = new Map<string, string>();
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const authority = `${origin}/tenant-1`;

  const provider: OpenIdServer = {
    authority,
    issuer: `${authority}/v2.0`,
    claims: {},
    signsWithOwnKey: false,
    asked: [],
    token: (claims = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const honest = {
        iss: provider.issuer,
        aud: clientId,
        sub: 'subject-1',
        oid: 'object-1',
        tid: 'tenant-1',
        iat: now,
        nbf: now,
        exp: now + 3600,
        preferred_username: account,
        name: 'Li Lei',
        ...provider.claims,
        ...claims,
      };
      const key = provider.signsWithOwnKey ? own.privateKey : published.privateKey;
      return signedToken({ alg: 'RS256', typ: 'JWT', kid: 'key-1' }, honest, key);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };

  const pages: Readonly<Record<string, (request: IncomingMessage, url: URL) => Promise<object>>> = {
    '/tenant-1/v2.0/.well-known/openid-configuration': () =>
      Promise.resolve({ issuer: provider.issuer, jwks_uri: `${authority}/discovery/v2.0/keys` }),
    '/tenant-1/discovery/v2.0/keys': () =>
      Promise.resolve({
        keys: [{ ...published.publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig' }],
      }),
    '/tenant-1/oauth2/v2.0/authorize': (_request, url) => {
      const code = `code-${String(challenges.size + 1)}`;
      challenges.set(code, url.searchParams.get('code_challenge') ?? '');
      return Promise.resolve({ code });
    },
    '/tenant-1/oauth2/v2.0/token': async (request) => {
      const form = await formOf(request);
      const verifier = form.get('code_verifier') ?? '';
      const expected = challenges.get(form.get('code') ?? '');
      const isProven = createHash('sha256').update(verifier).digest('base64url') === expected;
      if (!isProven) throw new Error('The code was not asked for by this client');
      const idToken = provider.token();
      return { id_token: idToken, access_token: 'opaque', expires_in: 3600, scope: 'openid' };
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin);
    provider.asked.push(url.pathname);
    const page = pages[url.pathname];
    try {
      if (!page) throw new Error('No such page');
      const body = JSON.stringify(await page(request, url));
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    } catch (error) {
      response.writeHead(400).end(String(error));
    }
  }
  return provider;
}
