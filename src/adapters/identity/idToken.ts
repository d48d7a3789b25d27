import { failure, success, type Result } from '../../domain/shared/result';
import type { OrganisationAccount } from '../../ports/identity';
import { fromBase64Url, utf8 } from './bytes';

export type TokenFault =
  | 'malformed'
  | 'algorithm'
  | 'keyUnknown'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'noAccount';

/** A public key as published by the provider (RFC 7517). */
export interface PublishedKey extends JsonWebKey {
  readonly kid?: string;
}

export interface IdTokenTerms {
  readonly issuer: string;
  /** Our client ID: a token for another program says nothing to us. */
  readonly audience: string;
  readonly keys: readonly PublishedKey[];
  readonly now: Date;
}

type Fields = Readonly<Record<string, unknown>>;
type Checked<T> = Result<T, { readonly fault: TokenFault }>;

const no = (fault: TokenFault): Checked<never> => failure({ fault });
/** Clocks of a machine and of the provider differ; five minutes are customary. */
const leewayMs = 300_000;

function fieldsOf(part: string): Fields | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(part)));
    return typeof value === 'object' && value !== null ? (value as Fields) : null;
  } catch {
    return null;
  }
}

async function isSigned(
  crypto: Crypto,
  key: PublishedKey,
  text: string,
  signature: string,
): Promise<boolean> {
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const { kty = '', n = '', e = '' } = key;
  try {
    const imported = await crypto.subtle.importKey('jwk', { kty, n, e }, rsa, false, ['verify']);
    return await crypto.subtle.verify(rsa.name, imported, fromBase64Url(signature), utf8(text));
  } catch {
    return false;
  }
}

/** The account a person knows as theirs: what Microsoft calls the user principal name. */
function accountOf(claims: Fields): string {
  const name = [claims['preferred_username'], claims['upn'], claims['email']].find(
    (value) => typeof value === 'string' && value.trim() !== '',
  );
  return typeof name === 'string' ? name.trim().toLowerCase() : '';
}

function judge(claims: Fields, terms: IdTokenTerms): Checked<OrganisationAccount> {
  const { iss, aud, exp, nbf } = claims;
  const now = terms.now.getTime();
  if (iss !== terms.issuer) return no('issuer');
  const audiences: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  if (audiences.length !== 1 || audiences[0] !== terms.audience) return no('audience');
  if (typeof exp !== 'number' || exp * 1000 + leewayMs <= now) return no('expired');
  if (typeof nbf === 'number' && nbf * 1000 - leewayMs > now) return no('expired');
  const account = accountOf(claims);
  return account === '' ? no('noAccount') : success({ account, until: new Date(exp * 1000) });
}

/**
 * An ID token → whose account it is, if it is signed by the provider (RS256) for us and in force
 * (OpenID Connect Core 1.0, section 3.1.3.7). Nothing in a refused token is believed.
 */
export async function verifyIdToken(
  crypto: Crypto,
  token: string,
  terms: IdTokenTerms,
): Promise<Checked<OrganisationAccount>> {
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  const [header, claims] = [fieldsOf(head), fieldsOf(body)];
  if (!header || !claims || more.length > 0) return no('malformed');
  if (header['alg'] !== 'RS256') return no('algorithm');
  const key = terms.keys.find(({ kid, kty }) => kid === header['kid'] && kty === 'RSA');
  if (!key) return no('keyUnknown');
  if (!(await isSigned(crypto, key, `${head}.${body}`, signature))) return no('signature');
  return judge(claims, terms);
}
