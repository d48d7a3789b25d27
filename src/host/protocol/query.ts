import type { HostClass, HostContext, HostObject, Member } from './hostClass';
import { camel, pascal } from './hostClass';
import { HostError } from './hostError';
import type { WireQuery } from './wire';

type ClassOf = (name: string) => HostClass;
type Unknown = (member: string) => void;

/** `['values', 'format/fill/color']` as a tree; an empty leaf is a whole property. */
interface Wanted {
  readonly names: Map<string, Wanted>;
  isAll: boolean;
}

const nothing = (): Wanted => ({ names: new Map(), isAll: false });

function want(select: readonly string[]): Wanted {
  const tree = nothing();
  for (const path of select) {
    let node = tree;
    for (const part of path.split('/')) {
      if (part === '' || part === '$none' || part === 'items') continue;
      if (part === '*' || part === '$all') {
        node.isAll = true;
        continue;
      }
      const name = pascal(part);
      let next = node.names.get(name);
      if (!next) {
        next = nothing();
        node.names.set(name, next);
      }
      node = next;
    }
  }
  return tree;
}

function isWantedAll(wanted: Wanted): boolean {
  return wanted.isAll || wanted.names.size === 0;
}

export class QueryReader {
  private readonly classOf: ClassOf;
  private readonly context: HostContext;
  private readonly unknown: Unknown;

  constructor(classOf: ClassOf, context: HostContext, unknown: Unknown) {
    this.classOf = classOf;
    this.context = context;
    this.unknown = unknown;
  }

  /** Whether what is asked for depends on results of formulas. */
  static isCalculated(object: HostObject, query: WireQuery | undefined, classOf: ClassOf): boolean {
    const walk = (type: HostClass, wanted: Wanted): boolean => {
      if (type.items && walkItems(type, wanted)) return true;
      if (isWantedAll(wanted)) {
        return Object.values(type.members).some((m) => m.kind === 'scalar' && m.isCalculated);
      }
      return [...wanted.names].some(([name, inner]) => {
        const member = type.members[name];
        if (member?.kind === 'scalar') return member.isCalculated;
        return member?.kind === 'navigation' && walk(classOf(member.of), inner);
      });
    };
    const walkItems = (type: HostClass, wanted: Wanted): boolean =>
      type.items !== undefined && walk(classOf(type.items.of), wanted);
    return walk(object.type, want([...(query?.Select ?? []), ...(query?.Expand ?? [])]));
  }

  read(object: HostObject, query: WireQuery | undefined): unknown {
    const wanted = want([...(query?.Select ?? []), ...(query?.Expand ?? [])]);
    return this.readObject(object.type, object.target, wanted, query);
  }

  private readObject(
    type: HostClass,
    target: unknown,
    wanted: Wanted,
    query?: WireQuery,
  ): Record<string, unknown> {
    return type.items
      ? this.readCollection(type, target, wanted, query)
      : this.readMembers(type, target, wanted);
  }

  private readCollection(
    type: HostClass,
    target: unknown,
    wanted: Wanted,
    query?: WireQuery,
  ): Record<string, unknown> {
    if (!type.items) return {};
    const own = nothing();
    const ofItems = nothing();
    ofItems.isAll = wanted.isAll;
    for (const [name, inner] of wanted.names) {
      (name in type.members ? own : ofItems).names.set(name, inner);
    }
    const skip = query?.Skip ?? 0;
    const top = query?.Top ?? Number.POSITIVE_INFINITY;
    const asksOnlyOwn = own.names.size > 0 && ofItems.names.size === 0 && !ofItems.isAll;
    const itemType = this.classOf(type.items.of);
    const targets = type.items.list(target, this.context).slice(skip, skip + top);
    const reply: Record<string, unknown> = {};
    if (own.names.size > 0) Object.assign(reply, this.readMembers(type, target, own));
    else if (isWantedAll(wanted)) Object.assign(reply, this.readMembers(type, target, nothing()));
    reply['_Items'] = targets.map((item) => ({
      ...itemType.identity(item, this.context),
      ...(asksOnlyOwn ? {} : this.readObject(itemType, item, ofItems)),
    }));
    return reply;
  }

  private readMembers(type: HostClass, target: unknown, wanted: Wanted): Record<string, unknown> {
    const reply: Record<string, unknown> = { ...type.identity(target, this.context) };
    if (isWantedAll(wanted)) {
      for (const [name, member] of Object.entries(type.members)) {
        if (member.kind === 'scalar' && member.isDefault) {
          reply[name] = member.get(target, this.context);
        }
      }
    }
    for (const [name, inner] of wanted.names) {
      reply[name] = this.readMember(type, this.member(type, name), target, inner);
    }
    return reply;
  }

  private readMember(
    type: HostClass,
    member: Member<unknown>,
    target: unknown,
    inner: Wanted,
  ): unknown {
    if (member.kind === 'scalar') return member.get(target, this.context);
    if (member.kind === 'method') {
      throw new HostError('InvalidArgument', undefined, type.name);
    }
    const found = member.get(target, this.context);
    if (found === null || found === undefined) return null;
    return this.readObject(this.classOf(member.of), found, inner);
  }

  private member(type: HostClass, name: string): Member<unknown> {
    const member = type.members[name];
    if (member) return member;
    const location = `${type.name}.${camel(name)}`;
    this.unknown(location);
    throw new HostError('ApiNotFound', undefined, location);
  }
}
