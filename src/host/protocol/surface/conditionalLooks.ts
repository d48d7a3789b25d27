import type { DifferentialStyle } from '../../core/state';
import type { ScalarMember } from '../hostClass';
import { hostClass, method, navigation, scalar } from '../hostClass';
import type { FormatTarget } from './conditionalRecords';
import { formatOf, replace } from './conditionalRecords';
import { color } from './colors';
import { flag, text } from './rangeTarget';

/** A member of the look that a true condition gives. */
function look<K extends keyof DifferentialStyle>(
  key: K,
  otherwise: unknown,
  parse: (value: unknown) => DifferentialStyle[K],
): ScalarMember<FormatTarget> {
  return scalar<FormatTarget>(
    (target, c) => formatOf(target, c).style[key] ?? otherwise,
    (target, value, c) => {
      replace(target, { style: { ...formatOf(target, c).style, [key]: parse(value) } }, c);
    },
  );
}

export const formatClass = hostClass<FormatTarget>(
  'ConditionalRangeFormat',
  {},
  {
    NumberFormat: look('numberFormat', '', text),
    Fill: navigation('ConditionalRangeFill', (target) => target),
    Font: navigation('ConditionalRangeFont', (target) => target),
    ClearFormat: method(null, (target, _args, c) => {
      replace(target, { style: {} }, c);
    }),
  },
);

export const fillClass = hostClass<FormatTarget>(
  'ConditionalRangeFill',
  {},
  {
    Color: look('fill', '', color),
    Clear: method(null, (target, _args, c) => {
      const { fill: _fill, ...style } = formatOf(target, c).style;
      replace(target, { style }, c);
    }),
  },
);

export const fontClass = hostClass<FormatTarget>(
  'ConditionalRangeFont',
  {},
  {
    Color: look('fontColor', '', color),
    Bold: look('bold', false, flag),
    Italic: look('italic', false, flag),
    Strikethrough: look('strikethrough', false, flag),
    Underline: scalar(
      (target, c) => (formatOf(target, c).style.underline === true ? 'Single' : 'None'),
      (target, value, c) => {
        const style = { ...formatOf(target, c).style, underline: value !== 'None' };
        replace(target, { style }, c);
      },
    ),
    Clear: method(null, (target, _args, c) => {
      const { fill, borderColor, numberFormat } = formatOf(target, c).style;
      replace(
        target,
        {
          style: {
            ...(fill !== undefined && { fill }),
            ...(borderColor !== undefined && { borderColor }),
            ...(numberFormat !== undefined && { numberFormat }),
          },
        },
        c,
      );
    }),
  },
);
