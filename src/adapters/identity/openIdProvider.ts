import type { PublishedKey } from './idToken';

/** What a provider publishes about its tokens (OpenID Connect Discovery 1.0). */
export interface ProviderTerms {
  readonly issuer: string;
  readonly keys: readonly PublishedKey[];
}

export type Fetch = (address: string) => Promise<Pick<Response, 'ok' | 'json'>>;

async function fieldsAt(fetch: Fetch, address: string): Promise<Readonly<Record<string, unknown>>> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error('The provider gave no answer');
  return (await reply.json()) as Readonly<Record<string, unknown>>;
}

/**
 * Issuer and keys of the authority (`https://login.microsoftonline.com/<tenant>`), asked for anew
 * each time: keys are rolled over. Keys from another origin are not taken. undefined: not reached.
 */
export async function providerTerms(
  fetch: Fetch,
  authority: string,
): Promise<ProviderTerms | undefined> {
  try {
    const about = await fieldsAt(fetch, `${authority}/v2.0/.well-known/openid-configuration`);
    const { issuer, jwks_uri: keysAt } = about;
    if (typeof issuer !== 'string' || typeof keysAt !== 'string') return undefined;
    if (new URL(keysAt).origin !== new URL(authority).origin) return undefined;
    const { keys } = await fieldsAt(fetch, keysAt);
    return Array.isArray(keys) ? { issuer, keys: keys as readonly PublishedKey[] } : undefined;
  } catch {
    // Offline, refused by a proxy, or no JSON: the person hears the same.
    return undefined;
  }
}
