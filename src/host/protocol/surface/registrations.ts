import type { HostContext, MethodMember } from '../hostClass';
import { method } from '../hostClass';

/**
 * `_RegisterX` and `_UnregisterX` for every event of a class: `{DataChangedEvent: 10}` with the
 * id that the client waits for. Event numbers are the client library's own.
 */
export function registers<T>(
  events: Readonly<Record<string, number>>,
  targetId: (target: T, context: HostContext) => string,
): Record<string, MethodMember<T>> {
  const members: Record<string, MethodMember<T>> = {};
  for (const [name, type] of Object.entries(events)) {
    members[`_Register${name}`] = method(null, (target, _args, context) => {
      context.session.register(type, targetId(target, context));
    });
    members[`_Unregister${name}`] = method(null, (target, _args, context) => {
      context.session.unregister(type, targetId(target, context));
    });
  }
  return members;
}
