import { createHash, randomBytes } from 'node:crypto';

/** What an Office host does behind `nestedAppAuthBridge`: it signs in by itself and hands on tokens. */
export interface NestedHost {
  /** Status the host answers with instead of a token. */
  refuses: string | undefined;
  readonly methods: string[];
  leave(): void;
}

interface BridgeRequest {
  readonly requestId: string;
  readonly method: string;
}

async function jsonAt(address: string, init?: RequestInit): Promise<Record<string, unknown>> {
  const reply = await fetch(address, init);
  if (!reply.ok) throw new Error(await reply.text());
  return (await reply.json()) as Record<string, unknown>;
}

/** Authorization code flow with PKCE (RFC 7636), as the host's broker runs it. */
async function tokenFrom(authority: string, clientId: string): Promise<Record<string, unknown>> {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({ client_id: clientId, code_challenge: challenge });
  const { code } = await jsonAt(`${authority}/oauth2/v2.0/authorize?${query.toString()}`);
  const body = new URLSearchParams({ code: String(code), code_verifier: verifier });
  return jsonAt(`${authority}/oauth2/v2.0/token`, { method: 'POST', body });
}

/** Puts the bridge where Microsoft's sign-in library looks for it. */
export function nestedHost(authority: string, clientId: string): NestedHost {
  const listeners: ((event: { readonly data: string }) => void)[] = [];
  const host: NestedHost = {
    refuses: undefined,
    methods: [],
    leave: () => {
      Object.assign(globalThis, { nestedAppAuthBridge: undefined });
    },
  };
  const answer = async ({ method }: BridgeRequest): Promise<object> => {
    host.methods.push(method);
    if (method === 'GetInitContext') {
      const initContext = { sdkName: 'host', sdkVersion: '1', capabilities: {} };
      return { success: true, initContext };
    }
    if (host.refuses !== undefined) return { success: false, error: { status: host.refuses } };
    const token = await tokenFrom(authority, clientId);
    const account = { environment: new URL(authority).host, homeAccountId: 'object-1.tenant-1' };
    return { success: true, token, account };
  };
  const bridge = {
    addEventListener: (_type: string, listener: (event: { readonly data: string }) => void) =>
      listeners.push(listener),
    removeEventListener: () => undefined,
    postMessage: (text: string) => {
      const request = JSON.parse(text) as BridgeRequest;
      void answer(request)
        .catch((error: unknown) => ({
          success: false,
          error: { status: 'PERSISTENT_ERROR', code: String(error) },
        }))
        .then((reply) => {
          const data = JSON.stringify({
            messageType: 'NestedAppAuthResponse',
            requestId: request.requestId,
            ...reply,
          });
          for (const listener of listeners) listener({ data });
        });
    },
  };
  Object.assign(globalThis, { nestedAppAuthBridge: bridge });
  return host;
}
