import type { Area } from '../../core/area';
import { addressOf } from '../../core/area';
import type { HostClass, HostContext, MethodMember } from '../hostClass';
import { camel, method, pascal } from '../hostClass';
import { HostError, invalidArgument } from '../hostError';
import type { TrackedRange } from '../session';
import { rangeBorderClass, rangeBordersClass } from './rangeBorders';
import {
  formatProtectionClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
} from './rangeFormat';
import { fullAddress, rangeOn } from './rangeTarget';

type Asked = Readonly<Record<string, unknown>>;

const FORMAT_CLASSES: ReadonlyMap<string, HostClass> = new Map(
  [
    formatProtectionClass,
    rangeBorderClass,
    rangeBordersClass,
    rangeFillClass,
    rangeFontClass,
    rangeFormatClass,
  ].map((type) => [type.name, type]),
);

const isRecord = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function memberOf(type: HostClass, name: string) {
  const member = type.members[pascal(name)];
  if (!member) throw new HostError('ApiNotFound', undefined, `${type.name}.${camel(name)}`);
  return member;
}

/** Reads what a tree of `true`s asks for: `{fill: {color: true}}` → `{fill: {color: '#FF0000'}}`. */
function readTree(type: HostClass, target: unknown, asked: Asked, c: HostContext): Asked {
  const found: Record<string, unknown> = {};
  for (const [name, wish] of Object.entries(asked)) {
    if (wish === false || wish === undefined) continue;
    const member = memberOf(type, name);
    if (member.kind === 'scalar') found[name] = member.get(target, c);
    const inner = member.kind === 'navigation' && FORMAT_CLASSES.get(member.of);
    if (member.kind === 'navigation' && inner && isRecord(wish)) {
      found[name] = readTree(inner, member.get(target, c), wish, c);
    }
  }
  return found;
}

function writeTree(type: HostClass, target: unknown, wanted: Asked, c: HostContext): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (value === undefined || value === null) continue;
    const member = memberOf(type, name);
    if (member.kind === 'scalar' && member.set) member.set(target, value, c);
    else if (member.kind === 'navigation' && isRecord(value)) {
      const inner = FORMAT_CLASSES.get(member.of);
      if (!inner) throw new HostError('ApiNotFound', undefined, `${type.name}.${name}`);
      writeTree(inner, member.get(target, c), value, c);
    } else throw invalidArgument();
  }
}

function readProperties(range: TrackedRange, asked: unknown, c: HostContext): Asked {
  if (!isRecord(asked)) throw invalidArgument();
  const found: Record<string, unknown> = {};
  if (asked['address'] === true) found['address'] = fullAddress(range, c);
  if (asked['addressLocal'] === true) found['addressLocal'] = addressOf(range.area);
  if (isRecord(asked['format'])) {
    found['format'] = readTree(rangeFormatClass, range, asked['format'], c);
  }
  return found;
}

function writeProperties(range: TrackedRange, wanted: unknown, c: HostContext): void {
  if (!isRecord(wanted)) throw invalidArgument();
  if (isRecord(wanted['format'])) writeTree(rangeFormatClass, range, wanted['format'], c);
}

type Cut = (area: Area) => readonly (readonly Area[])[];

const cells: Cut = (area) =>
  Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => ({
      row: area.row + row,
      column: area.column + column,
      rows: 1,
      columns: 1,
    })),
  );
const rows: Cut = (area) => [
  Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 })),
];
const columns: Cut = (area) => [
  Array.from({ length: area.columns }, (_, column) => ({
    ...area,
    column: area.column + column,
    columns: 1,
  })),
];

const reading = (cut: Cut, isFlat: boolean): MethodMember<TrackedRange> =>
  method(null, (range, [asked], c) => {
    const read = cut(range.area).map((line) =>
      line.map((area) => readProperties(rangeOn(range.sheetId, area), asked, c)),
    );
    return isFlat ? read[0] : read;
  });

const writing = (cut: Cut, isFlat: boolean): MethodMember<TrackedRange> =>
  method(null, (range, [wanted], c) => {
    const lines = cut(range.area);
    const given: unknown = isFlat ? [wanted] : wanted;
    if (!Array.isArray(given) || given.length !== lines.length) throw invalidArgument();
    lines.forEach((line, at) => {
      const values: unknown = given[at];
      if (!Array.isArray(values) || values.length !== line.length) throw invalidArgument();
      line.forEach((area, n) => {
        writeProperties(rangeOn(range.sheetId, area), values[n], c);
      });
    });
    return null;
  });

/** Formats of many cells in one call each way. Addresses and formats are answered. */
export const cellProperties = {
  GetCellProperties: reading(cells, false),
  GetRowProperties: reading(rows, true),
  GetColumnProperties: reading(columns, true),
  SetCellProperties: writing(cells, false),
  SetRowProperties: writing(rows, true),
  SetColumnProperties: writing(columns, true),
};
