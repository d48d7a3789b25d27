import { WorkbookRuleError } from '../core/workbookRule';
import type { HostClass, HostContext, HostObject, MethodMember } from './hostClass';
import { camel, pascal } from './hostClass';
import { HostError } from './hostError';
import { QueryReader } from './query';
import type { WireAction, WireArguments, WirePath, WireReply, WireRequest } from './wire';
import { ACTION, PATH } from './wire';

export interface InterpreterParts {
  readonly classes: ReadonlyMap<string, HostClass>;
  readonly root: HostObject;
  readonly context: HostContext;
  readonly unknown: (member: string) => void;
  /** A fault of the host itself: the client hears GeneralException, tests hear it all. */
  readonly surprise: (error: unknown) => void;
  /** Resolves when formulas are calculated; called only before something that shows results. */
  readonly settle: () => Promise<void>;
  readonly isSettled: () => boolean;
  /** Runs one action as one change of the workbook. */
  readonly act: <T>(work: () => T) => T;
}

/** Names of the services that the library itself calls at start. */
const SERVICES = new Set(['NotifyActionHandlerReady']);

const isExpected = (error: unknown): boolean =>
  error instanceof HostError || error instanceof WorkbookRuleError;

function located(error: unknown, location: string): HostError {
  if (error instanceof HostError) {
    return error.location === undefined
      ? new HostError(error.code, error.message, location)
      : error;
  }
  if (error instanceof WorkbookRuleError) return new HostError(error.code, error.message, location);
  return new HostError(
    'GeneralException',
    error instanceof Error ? error.message : undefined,
    location,
  );
}

/** Carries out one request: actions in order, until the first that fails; nothing is taken back. */
export class Interpreter {
  private readonly parts: InterpreterParts;
  private readonly request: WireRequest;
  private readonly objects = new Map<number, HostObject | null>();

  constructor(parts: InterpreterParts, request: WireRequest) {
    this.parts = parts;
    this.request = request;
  }

  async run(): Promise<WireReply> {
    const reply: WireReply = { Results: [], TraceIds: [] };
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (!this.parts.isSettled() && this.needsResults(action)) await this.parts.settle();
        const value = this.parts.act(() => this.perform(action));
        reply.Results.push({ ActionId: action.Id, Value: value ?? null });
        if (action.ActionType === ACTION.trace) reply.TraceIds.push(action.Id);
      } catch (thrown) {
        if (!isExpected(thrown)) this.parts.surprise(thrown);
        const error = located(thrown, this.locationOf(action));
        reply.Error = {
          Code: error.code,
          Message: error.message,
          Location: error.location ?? '',
          HttpStatusCode: error.httpStatus,
          ActionIndex: index,
        };
        break;
      }
    }
    return reply;
  }

  private perform(action: WireAction): unknown {
    switch (action.ActionType) {
      case ACTION.trace:
        return null;
      case ACTION.instantiate: {
        const object = this.object(action.ObjectPathId);
        return object?.type.identity(object.target, this.parts.context) ?? null;
      }
      case ACTION.query:
      case ACTION.queryAsJson:
        return this.query(action);
      case ACTION.method:
        return this.callMethod(action);
      case ACTION.setProperty:
        return this.setProperty(action.ObjectPathId, action.Name, this.argumentsOf(action)[0]);
      case ACTION.update:
        return this.update(action);
      case ACTION.ensureUnchanged:
        return this.object(action.ObjectPathId) && null;
      default:
        throw new HostError('UnsupportedOperation');
    }
  }

  private query(action: WireAction): unknown {
    const object = this.object(action.ObjectPathId);
    if (!object) return null;
    const reader = new QueryReader(this.classOf, this.parts.context, this.parts.unknown);
    return reader.read(object, action.QueryInfo);
  }

  private callMethod(action: WireAction): unknown {
    const path = this.path(action.ObjectPathId);
    if (path.ObjectPathType === PATH.newObject && SERVICES.has(action.Name)) return null;
    const object = this.object(action.ObjectPathId);
    if (!object) return null;
    if (action.Name === '_KeepReference') {
      this.parts.context.session.keep(object.type.name, object.target);
      return null;
    }
    const member = this.method(object.type, action.Name);
    const value = member.run(object.target, this.argumentsOf(action), this.parts.context);
    return member.of === undefined ? value : null;
  }

  private setProperty(pathId: number, name: string, value: unknown): null {
    const object = this.object(pathId);
    if (!object) return null;
    const member = object.type.members[name];
    if (member?.kind !== 'scalar' || !member.set) throw this.unknownMember(object.type, name);
    member.set(object.target, value, this.parts.context);
    return null;
  }

  private update(action: WireAction): null {
    for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
      this.setProperty(action.ObjectPathId, pascal(name), value);
    }
    return null;
  }

  private readonly classOf = (name: string): HostClass => {
    const found = this.parts.classes.get(name);
    if (found) return found;
    this.parts.unknown(name);
    throw new HostError('ApiNotFound', undefined, name);
  };

  private path(pathId: number): WirePath {
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw new HostError('InvalidArgument', `No object path ${String(pathId)}`);
    return path;
  }

  /** The object a path leads to; null stands for a null object and everything below it. */
  private object(pathId: number): HostObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const found = this.resolve(this.path(pathId));
    this.objects.set(pathId, found);
    return found;
  }

  private resolve(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.parts.root;
      case PATH.newObject:
        return { type: this.serviceClass(path.Name), target: null };
      case PATH.nullObject:
        return null;
      case PATH.reference: {
        const kept = this.parts.context.session.kept(path.Name);
        if (!kept) throw new HostError('InvalidReference');
        return { type: this.classOf(kept.className), target: kept.target };
      }
      default:
        return this.step(path);
    }
  }

  private step(path: WirePath): HostObject | null {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === PATH.property) {
      const member = parent.type.members[path.Name];
      if (member?.kind !== 'navigation') throw this.unknownMember(parent.type, path.Name);
      return this.wrap(member.of, member.get(parent.target, this.parts.context));
    }
    const name = path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name;
    const member = this.method(parent.type, name);
    if (member.of === undefined) throw this.unknownMember(parent.type, name);
    const args = this.resolveArguments(path.ArgumentInfo);
    try {
      return this.wrap(member.of, member.run(parent.target, args, this.parts.context));
    } catch (error) {
      throw isExpected(error) ? located(error, `${parent.type.name}.${camel(name)}`) : error;
    }
  }

  private wrap(className: string, target: unknown): HostObject | null {
    return target === null || target === undefined
      ? null
      : { type: this.classOf(className), target };
  }

  private serviceClass(name: string): HostClass {
    return this.parts.classes.get(name) ?? { name, members: {}, identity: () => ({}) };
  }

  private method(type: HostClass, name: string): MethodMember<unknown> {
    const member = type.members[name];
    if (member?.kind !== 'method') throw this.unknownMember(type, name);
    return member;
  }

  private unknownMember(type: HostClass, name: string): HostError {
    const location = `${type.name}.${camel(name)}`;
    this.parts.unknown(location);
    return new HostError('ApiNotFound', undefined, location);
  }

  private argumentsOf(action: WireAction): readonly unknown[] {
    return this.resolveArguments(action.ArgumentInfo);
  }

  /** Plain values as they are; where a path id stands beside one, the object's target. */
  private resolveArguments(info: WireArguments | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    if (!ids) return values.map((value) => this.resolveNested(value));
    const resolve = (value: unknown, id: unknown): unknown => {
      if (Array.isArray(id) && Array.isArray(value)) {
        return value.map((inner, n) => resolve(inner, id[n]));
      }
      if (typeof id === 'number' && id !== 0) return this.object(id)?.target ?? null;
      return this.resolveNested(value);
    };
    return values.map((value, n) => resolve(value, ids[n]));
  }

  /** Objects inside a plain object (`rule.list.source = range`) travel as `{_ObjectPathId}`. */
  private resolveNested(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const record = value as Readonly<Record<string, unknown>>;
    const id = record['_ObjectPathId'];
    if (typeof id === 'number') return this.object(id)?.target ?? null;
    const entries = Object.entries(record);
    return Object.fromEntries(entries.map(([key, inner]) => [key, this.resolveNested(inner)]));
  }

  private needsResults(action: WireAction): boolean {
    if (action.ActionType === ACTION.query || action.ActionType === ACTION.queryAsJson) {
      const object = this.object(action.ObjectPathId);
      return object !== null && QueryReader.isCalculated(object, action.QueryInfo, this.classOf);
    }
    const isCall = action.ActionType === ACTION.method;
    if (!isCall && action.ActionType !== ACTION.instantiate) return false;
    const path = this.path(action.ObjectPathId);
    if (!isCall && path.ObjectPathType !== PATH.method) return false;
    const parentId = isCall ? action.ObjectPathId : (path.ParentObjectPathId ?? 0);
    const parent = this.objects.get(parentId);
    const member = parent?.type.members[isCall ? action.Name : path.Name];
    return member?.kind === 'method' && member.isCalculated;
  }

  private locationOf(action: WireAction): string {
    const object = this.objects.get(action.ObjectPathId);
    const name = object?.type.name ?? '';
    return action.Name === '' ? name : `${name}.${camel(action.Name)}`;
  }
}
