import type { Wording } from '../../src/terms/wording';

export interface FoundWording {
  /** File, export and key. */
  readonly key: string;
  readonly entry: Wording;
}

export const isWording = (value: unknown): value is Wording =>
  Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === 'string');

/** Every pair of wordings in a module's exports, however deep. */
export function wordingsIn(key: string, value: unknown): FoundWording[] {
  if (isWording(value)) return [{ key, entry: value }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => wordingsIn(`${key}/${name}`, inner));
}
