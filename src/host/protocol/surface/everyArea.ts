import type { HostClass, Member } from '../hostClass';
import { hostClass } from '../hostClass';
import { rangeBorderClass, rangeBordersClass } from './rangeBorders';
import {
  formatProtectionClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
} from './rangeFormat';

/** `RangeFormat` of several areas at once → `RangeAreasFormat`. */
const nameOf = (name: string): string => `RangeAreas${name.replace(/^Range/u, '')}`;

type Targets = readonly unknown[];

/** What all areas share, or null. */
function shared(values: readonly unknown[]): unknown {
  const [first] = values;
  const text = JSON.stringify(first);
  return values.every((value) => JSON.stringify(value) === text) ? first : null;
}

function memberOnAll(member: Member<unknown>): Member<Targets> {
  switch (member.kind) {
    case 'scalar': {
      const { get, set, isCalculated, isDefault } = member;
      return {
        kind: 'scalar',
        isCalculated,
        isDefault,
        get: (targets, c) => shared(targets.map((target) => get(target, c))),
        ...(set && {
          set: (targets, value, c) => {
            for (const target of targets) set(target, value, c);
          },
        }),
      };
    }
    case 'navigation':
      return {
        kind: 'navigation',
        of: nameOf(member.of),
        get: (targets, c) => targets.map((target) => member.get(target, c)),
      };
    case 'method':
      return {
        kind: 'method',
        isCalculated: member.isCalculated,
        ...(member.of !== undefined && { of: nameOf(member.of) }),
        run: (targets, args, c) => {
          const results = targets.map((target) => member.run(target, args, c));
          return member.of === undefined ? shared(results) : results;
        },
      };
  }
}

/** A class whose members work on every target of a list. */
function onEveryArea(type: HostClass): HostClass {
  const { items } = type;
  const members = Object.entries(type.members).map(([name, member]): [string, Member<Targets>] => [
    name,
    memberOnAll(member),
  ]);
  return hostClass<Targets>(
    nameOf(type.name),
    {
      identity: (targets, c) => type.identity(targets[0], c),
      ...(items && {
        items: {
          of: nameOf(items.of),
          list: (targets, c) => {
            const lists = targets.map((target) => items.list(target, c));
            return (lists[0] ?? []).map((_, n) => lists.map((list) => list[n]));
          },
        },
      }),
    },
    Object.fromEntries(members),
  );
}

export const EVERY_AREA_CLASSES: readonly HostClass[] = [
  formatProtectionClass,
  rangeBorderClass,
  rangeBordersClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
].map(onEveryArea);
