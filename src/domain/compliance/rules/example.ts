import type { CellValue } from '../../shared/cell';
import { failure, success, type Result } from '../../shared/result';
import { parameterCodes, parametersOf } from '../../shared/parameters';
import { tableCodes } from '../../tables/all';
import type { Language } from '../../../terms/language';
import { ruleTableOfRows, type RuleBook, type RuleTable } from './ruleTable';

type PlainRow = Readonly<Record<string, CellValue>>;

const PARAMETERS = parametersOf([]);
const SHIPPED_PARAMETERS: readonly PlainRow[] = parameterCodes.map((code) => ({
  id: `PA-${code}`,
  code,
  value: PARAMETERS[code],
}));

function isPlainRow(value: unknown): value is PlainRow {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((cell) => cell === null || typeof cell !== 'object')
  );
}

interface Example {
  readonly row: PlainRow;
  readonly others: ReadonlyMap<string, readonly PlainRow[]>;
}

function split(value: Readonly<Record<string, unknown>>): Example | undefined {
  const row: Record<string, CellValue> = { id: 'X-1' };
  const others = new Map<string, readonly PlainRow[]>();
  for (const [key, content] of Object.entries(value)) {
    if (key.startsWith('$')) {
      if (!Array.isArray(content) || !content.every(isPlainRow)) return undefined;
      others.set(key.slice(1), content);
    } else if (content !== null && typeof content === 'object') return undefined;
    else row[key] = content as CellValue;
  }
  return { row, others };
}

/**
 * An example cell (JSON of a row by column codes; `$Budget` and the like add rows to that table) → a book in which
 * the row stands first in its table. Parameters hold their shipped values. Undefined JSON → why not.
 */
export function exampleBook(
  json: string,
  appliesTo: string,
  language: Language,
): Result<RuleBook, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
  const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  const example = isObject ? split(parsed as Record<string, unknown>) : undefined;
  if (example === undefined) return failure(json.slice(0, 40));
  const tables = new Map<string, RuleTable>();
  for (const code of tableCodes) {
    const given = example.others.get(code) ?? (code === 'Parameters' ? SHIPPED_PARAMETERS : []);
    const rows = code === appliesTo ? [example.row, ...given] : given;
    tables.set(code, ruleTableOfRows(code, rows, language));
  }
  return success({ tables, language });
}
