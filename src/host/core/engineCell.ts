import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { CellValue } from './values';
import { isErrorCode, isErrorValue } from './values';

/** Text that the grid engine would take for something else unless it is marked as text. */
function looksLikeAnother(text: string): boolean {
  if (!/^[\s\d+\-.#tfi]/iu.test(text)) return false;
  if (isErrorCode(text) || /^(?:true|false)$/iu.test(text)) return true;
  return text.trim() !== '' && Number.isFinite(Number(text));
}

/** A value in the grid engine's form: `{v, t}`. */
export function toEngineValue(value: CellValue): Pick<ICellData, 'v' | 't'> {
  if (value === null) return { v: null, t: null };
  if (isErrorValue(value)) return { v: value.error, t: CellValueType.STRING };
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    default:
      return {
        v: value,
        t: looksLikeAnother(value) ? CellValueType.FORCE_STRING : CellValueType.STRING,
      };
  }
}

function richText(cell: ICellData): string | null {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/u, '').replace(/\r/gu, '\n');
}

/** The value of a cell of the grid engine. */
export function fromEngineValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const v = cell.v ?? null;
  if (v === null) return richText(cell);
  if (typeof v === 'boolean') return v;
  if (cell.t === CellValueType.BOOLEAN) return v === 1 || v === '1' || v === 'TRUE';
  if (typeof v === 'number') return v;
  if (cell.t === CellValueType.NUMBER) return Number(v);
  if (cell.t !== CellValueType.FORCE_STRING && isErrorCode(v)) return { error: v };
  return v;
}
