import canonicalize from 'canonicalize';

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/**
 * JSON in its one canonical form (RFC 8785), so that equal contents have equal hashes.
 * `{ b: 1, a: [true, null] }` → `{"a":[true,null],"b":1}`
 * Throws on NaN and Infinity, which JSON cannot say.
 */
export function canonicalJson(value: JsonValue): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Nothing to canonicalise');
  return text;
}
