import { CFNumberOperator, type IIconSet } from '@univerjs/sheets-conditional-formatting';
import type { ConditionalRule } from '../../core/state';
import { iconSets, valueTypes, wordOf } from './conditionalTables';

/** A set that Excel has, by the number of icons, for one that only the grid has (its faces). */
const usual: Readonly<Record<number, string>> = {
  3: 'ThreeTrafficLights1',
  4: 'FourTrafficLights',
  5: 'FiveArrows',
};

/**
 * Icons as Excel keeps them: one set, whole or reversed, listed from the lowest up. The grid lists
 * from the highest down and may mix sets; the first icon's set stands for all.
 */
export function iconRuleFromGrid({ config, isShowValue }: IIconSet): ConditionalRule | null {
  const first = config[0];
  if (first === undefined) return null;
  const set = wordOf(iconSets, first.iconType) ?? usual[config.length];
  if (set === undefined) return null;
  const criteria = [...config].reverse().map(({ operator, value }) => {
    const type = wordOf(valueTypes, value.type) ?? 'Percent';
    const isOver = operator === CFNumberOperator.greaterThan;
    return {
      value: { type, formula: `=${String(value.value ?? 0).replace(/^=/, '')}` },
      operator: isOver ? ('GreaterThan' as const) : ('GreaterThanOrEqual' as const),
    };
  });
  return {
    kind: 'iconSet',
    style: set,
    reverse: Number(first.iconId) > 0,
    showIconOnly: !isShowValue,
    criteria,
  };
}
