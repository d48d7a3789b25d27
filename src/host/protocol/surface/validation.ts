import { addressOf, intersect, sameArea } from '../../core/area';
import { subtract } from '../../core/area';
import type { DataValidation, ValidationRule } from '../../core/state';
import { sheetPrefix } from '../../calc/references';
import type { HostContext } from '../hostClass';
import { hostClass, method, scalar } from '../hostClass';
import { invalidArgument } from '../hostError';
import { TrackedRange } from '../session';
import { flag, oneOf, sheetOf } from './rangeTarget';

type Range = TrackedRange;
type Fields = Readonly<Record<string, unknown>>;

const NO_ALERT: DataValidation['errorAlert'] = {
  showAlert: true,
  style: 'Stop',
  title: '',
  message: '',
};
const NO_PROMPT: DataValidation['prompt'] = { showPrompt: true, title: '', message: '' };

const KINDS = ['wholeNumber', 'decimal', 'date', 'time', 'textLength'] as const;
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

const TYPES: Readonly<Record<ValidationRule['kind'], string>> = {
  custom: 'Custom',
  date: 'Date',
  decimal: 'Decimal',
  list: 'List',
  textLength: 'TextLength',
  time: 'Time',
  wholeNumber: 'WholeNumber',
};

function operand(value: unknown, c: HostContext): string | number {
  if (value instanceof TrackedRange) return referenceTo(value, c);
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw invalidArgument();
}

function referenceTo(range: TrackedRange, c: HostContext): string {
  return `=${sheetPrefix(sheetOf(range, c).name)}${addressOf(range.area, true)}`;
}

function comparison(kind: (typeof KINDS)[number], given: Fields, c: HostContext): ValidationRule {
  const operator = oneOf(given['operator'] ?? 'Between', OPERATORS);
  const formula1 = operand(given['formula1'], c);
  const second = given['formula2'];
  const needsBoth = operator === 'Between' || operator === 'NotBetween';
  if (needsBoth && (second === undefined || second === null)) throw invalidArgument();
  if (second === undefined || second === null || !needsBoth) return { kind, operator, formula1 };
  return { kind, operator, formula1, formula2: operand(second, c) };
}

/** The API's rule object (`{list: {inCellDropDown, source}}`) as a record. */
function parseRule(value: unknown, c: HostContext): ValidationRule {
  if (typeof value !== 'object' || value === null) throw invalidArgument();
  const rule = value as Readonly<Record<string, Fields | undefined>>;
  const { list, custom } = rule;
  if (list) {
    const { source } = list;
    const text = source instanceof TrackedRange ? referenceTo(source, c) : source;
    if (typeof text !== 'string' || text === '') throw invalidArgument();
    if (!text.startsWith('=') && text.length > 255) throw invalidArgument();
    return { kind: 'list', source: text, inCellDropDown: list['inCellDropDown'] !== false };
  }
  if (custom) {
    if (typeof custom['formula'] !== 'string') throw invalidArgument();
    return { kind: 'custom', formula: custom['formula'] };
  }
  for (const kind of KINDS) {
    const given = rule[kind];
    if (given) return comparison(kind, given, c);
  }
  throw invalidArgument();
}

function wireRule(rule: ValidationRule): Fields {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    default: {
      const { kind, operator, formula1, formula2 } = rule;
      return { [kind]: { formula1, formula2, operator } };
    }
  }
}

function touching(range: Range, c: HostContext): readonly DataValidation[] {
  return sheetOf(range, c).state.validations.filter((validation) =>
    validation.areas.some((area) => intersect(area, range.area)),
  );
}

/** The validation that covers the whole range, if there is exactly one. */
function only(range: Range, c: HostContext): DataValidation | null {
  const found = touching(range, c);
  const one = found.length === 1 ? found[0] : undefined;
  if (!one) return null;
  const cells = one.areas.reduce((sum, area) => {
    const shared = intersect(area, range.area);
    return sum + (shared ? shared.rows * shared.columns : 0);
  }, 0);
  return cells === range.area.rows * range.area.columns ? one : null;
}

/** Takes the range out of every other validation. */
function cutOut(range: Range, c: HostContext): DataValidation[] {
  return sheetOf(range, c).state.validations.flatMap((validation) => {
    if (!validation.areas.some((area) => intersect(area, range.area))) return [validation];
    const areas = validation.areas.flatMap((area) => subtract(area, range.area));
    return areas.length > 0 ? [{ ...validation, areas }] : [];
  });
}

function put(range: Range, part: Partial<DataValidation>, c: HostContext): void {
  const current = only(range, c);
  const base = current ?? null;
  const rule = part.rule ?? base?.rule;
  if (!rule) return;
  const next: DataValidation = {
    id: c.model.newId(),
    areas: [range.area],
    rule,
    ignoreBlanks: part.ignoreBlanks ?? base?.ignoreBlanks ?? true,
    errorAlert: part.errorAlert ?? base?.errorAlert ?? NO_ALERT,
    prompt: part.prompt ?? base?.prompt ?? NO_PROMPT,
  };
  sheetOf(range, c).change({ validations: [...cutOut(range, c), next] });
}

function typeOf(range: Range, c: HostContext): string {
  const found = touching(range, c);
  if (found.length === 0) return 'None';
  const one = only(range, c);
  if (one) return TYPES[one.rule.kind];
  return found.length > 1 && found.every((v) => v.areas.some((a) => sameArea(a, range.area)))
    ? 'Inconsistent'
    : 'MixedCriteria';
}

export const dataValidationClass = hostClass<Range>(
  'DataValidation',
  {},
  {
    Type: scalar(typeOf),
    Rule: scalar(
      (range, c) => {
        const one = only(range, c);
        return one ? wireRule(one.rule) : {};
      },
      (range, value, c) => {
        put(range, { rule: parseRule(value, c) }, c);
      },
    ),
    IgnoreBlanks: scalar(
      (range, c) => only(range, c)?.ignoreBlanks ?? true,
      (range, value, c) => {
        put(range, { ignoreBlanks: flag(value) }, c);
      },
    ),
    ErrorAlert: scalar(
      (range, c) => only(range, c)?.errorAlert ?? NO_ALERT,
      (range, value, c) => {
        const given = value as Partial<DataValidation['errorAlert']>;
        const style = oneOf(given.style ?? 'Stop', ['Stop', 'Warning', 'Information']);
        put(range, { errorAlert: { ...NO_ALERT, ...given, style } }, c);
      },
    ),
    Prompt: scalar(
      (range, c) => only(range, c)?.prompt ?? NO_PROMPT,
      (range, value, c) => {
        put(range, { prompt: { ...NO_PROMPT, ...(value as Fields) } }, c);
      },
    ),
    Clear: method(null, (range, _args, c) => {
      sheetOf(range, c).change({ validations: cutOut(range, c) });
    }),
  },
);
