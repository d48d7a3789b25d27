import { RULE_OWNERS } from '../../../application/compliance/saveRule';
import { usePerson } from '../../shell/person';

/** Whether this person's roles answer for the rules. */
export function useMayOwnRules(): boolean {
  const { roles } = usePerson();
  return roles.some((role) => RULE_OWNERS.includes(role));
}
