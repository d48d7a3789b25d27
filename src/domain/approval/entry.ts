import { canonicalJson, type JsonValue } from '../shared/canonical';
import { decisions, type DecisionAction, type DecisionRow } from '../tables/decisions';

/** One row of the decision log. */
export type LogEntry = DecisionRow;

/** What a use case wants on the log; time, actor, sequence, hashes and signature are added. */
export interface EntryDraft {
  readonly action: DecisionAction;
  readonly subjectTable?: string;
  readonly subjectId?: string;
  readonly stageId?: string;
  readonly role?: string;
  readonly onBehalfOf?: string;
  readonly comment?: string;
  /** Written as canonical JSON. */
  readonly details?: JsonValue;
  readonly contentHash?: string;
}

/** Excel's limit of characters in a cell. */
export const cellLimit = 32_767;

const notHashed = new Set(['hash', 'signature']);

/** Hosts and file formats differ in line ends only; that is not an edit. */
const plainText = (value: string): string => value.replace(/\r\n?/gu, '\n');

/**
 * The text whose SHA-256 is the entry's hash: RFC 8785 JSON of every column but `hash` and
 * `signature`, by column code, blanks left out. Codes, not wordings, so that another language of
 * the workbook, another column order or format changes nothing.
 */
export function canonicalEntry(entry: LogEntry): string {
  const fields: Record<string, JsonValue> = {};
  for (const code of Object.keys(decisions.columns) as (keyof LogEntry)[]) {
    const value = entry[code];
    if (value === null || notHashed.has(code)) continue;
    fields[code] = typeof value === 'string' ? plainText(value) : value;
  }
  return canonicalJson(fields);
}

/** The text a person's key signs: the hash, marked so that it cannot pass for anything else. */
export const textToSign = (hash: string): string => `marketing-oversight decision ${hash}`;

/** `details` of an entry as an object; anything else reads as empty. */
export function detailsOf(entry: Pick<LogEntry, 'details'>): Readonly<Record<string, unknown>> {
  if (entry.details === null) return {};
  try {
    const value: unknown = JSON.parse(entry.details);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : {};
  } catch {
    return {};
  }
}

export const textIn = (details: Readonly<Record<string, unknown>>, key: string): string | null => {
  const value = details[key];
  return typeof value === 'string' && value !== '' ? value : null;
};

export const numberIn = (
  details: Readonly<Record<string, unknown>>,
  key: string,
): number | null => {
  const value = details[key];
  return typeof value === 'number' ? value : null;
};

export const listIn = (
  details: Readonly<Record<string, unknown>>,
  key: string,
): readonly unknown[] => {
  const value = details[key];
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
};
