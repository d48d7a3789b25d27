import type { EmbeddedModel } from '../core/embeddedModel';
import type { PaneSession } from './session';

/** What a member may use: the workbook, and the pane that asks. */
export interface HostContext {
  readonly model: EmbeddedModel;
  readonly session: PaneSession;
  readonly now: () => Date;
}

/** A host object: its class and what it stands for. */
export interface HostObject {
  readonly type: HostClass;
  readonly target: unknown;
}

export interface ScalarMember<T> {
  readonly kind: 'scalar';
  readonly get: (target: T, context: HostContext) => unknown;
  readonly set?: (target: T, value: unknown, context: HostContext) => void;
  /** True when the engine must have finished before it is read. */
  readonly isCalculated: boolean;
  /** False when `load()` without names leaves it out. */
  readonly isDefault: boolean;
}

export interface NavigationMember<T> {
  readonly kind: 'navigation';
  readonly of: string;
  /** null for an `…OrNullObject` member with nothing there. */
  readonly get: (target: T, context: HostContext) => unknown;
}

export interface MethodMember<T> {
  readonly kind: 'method';
  /** Class of the object that comes back; absent when it is a plain value. */
  readonly of?: string;
  readonly run: (target: T, args: readonly unknown[], context: HostContext) => unknown;
  readonly isCalculated: boolean;
}

export type Member<T> = ScalarMember<T> | NavigationMember<T> | MethodMember<T>;

export interface HostClass {
  readonly name: string;
  readonly members: Readonly<Record<string, Member<unknown>>>;
  /** What an Instantiate answers, so that the client can find the object again. */
  readonly identity: (target: unknown, context: HostContext) => Readonly<Record<string, unknown>>;
  /** For a collection: class and targets of its items. */
  readonly items?: {
    readonly of: string;
    readonly list: (target: unknown, context: HostContext) => readonly unknown[];
  };
}

export interface ClassOptions<T> {
  readonly identity?: (target: T, context: HostContext) => Readonly<Record<string, unknown>>;
  readonly items?: {
    readonly of: string;
    readonly list: (target: T, context: HostContext) => readonly unknown[];
  };
}

/** Declares a class of the surface. Targets are typed here and opaque to the interpreter. */
export function hostClass<T>(
  name: string,
  options: ClassOptions<T>,
  members: Readonly<Record<string, Member<T>>>,
): HostClass {
  return {
    name,
    members: members as unknown as Readonly<Record<string, Member<unknown>>>,
    identity: (options.identity ?? (() => ({}))) as HostClass['identity'],
    ...(options.items && { items: options.items as NonNullable<HostClass['items']> }),
  };
}

export function scalar<T>(
  get: ScalarMember<T>['get'],
  set?: ScalarMember<T>['set'],
): ScalarMember<T> {
  return { kind: 'scalar', get, ...(set && { set }), isCalculated: false, isDefault: true };
}

/** A property that shows results of formulas. */
export function calculated<T>(
  get: ScalarMember<T>['get'],
  set?: ScalarMember<T>['set'],
): ScalarMember<T> {
  return { ...scalar(get, set), isCalculated: true };
}

export function navigation<T>(of: string, get: NavigationMember<T>['get']): NavigationMember<T> {
  return { kind: 'navigation', of, get };
}

export function method<T>(of: string | null, run: MethodMember<T>['run']): MethodMember<T> {
  return { kind: 'method', ...(of !== null && { of }), run, isCalculated: false };
}

/** A method whose answer depends on results of formulas. */
export function calculatedMethod<T>(
  of: string | null,
  run: MethodMember<T>['run'],
): MethodMember<T> {
  return { ...method(of, run), isCalculated: true };
}

/** `GetUsedRange` → `getUsedRange`, as error locations and `load` spell it. */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
