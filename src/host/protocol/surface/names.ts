import type { DefinedName } from '../../core/state';
import { isValidName } from '../../core/tableShape';
import { asFormula, sheetPrefix } from '../../calc/references';
import { addressOf } from '../../core/area';
import type { HostContext } from '../hostClass';
import { calculated, hostClass, method, navigation, scalar } from '../hostClass';
import { HostError, invalidArgument, notFound } from '../hostError';
import { TrackedRange } from '../session';
import { wireValue } from '../typedValue';
import { flag, rangeByText, sheetOf, text } from './rangeTarget';

interface NamesTarget {
  readonly sheetId: string | null;
}

interface NameTarget {
  readonly name: string;
  readonly sheetId: string | null;
}

const same = (a: NameTarget, b: NameTarget): boolean =>
  a.name.toLowerCase() === b.name.toLowerCase() && a.sheetId === b.sheetId;

const at = ({ name, sheetId }: DefinedName): NameTarget => ({ name, sheetId });

function nameOf(target: NameTarget, c: HostContext): DefinedName {
  const found = c.model.state.names.find((n) => same(n, target));
  if (!found) throw notFound();
  return found;
}

function list(target: NamesTarget, c: HostContext): readonly DefinedName[] {
  return c.model.state.names.filter((n) => n.sheetId === target.sheetId);
}

function find(target: NamesTarget, key: unknown, c: HostContext): NameTarget | null {
  const wanted = { name: text(key), sheetId: target.sheetId };
  const found = c.model.state.names.find((n) => same(n, wanted));
  return found ? at(found) : null;
}

function add(
  target: NamesTarget,
  name: string,
  formula: string,
  comment: unknown,
  c: HostContext,
): NameTarget {
  if (!isValidName(name)) throw invalidArgument();
  if (find(target, name, c) || (target.sheetId === null && c.model.isNameTaken(name))) {
    throw new HostError('ItemAlreadyExists');
  }
  const added: DefinedName = {
    name,
    sheetId: target.sheetId,
    formula,
    comment: typeof comment === 'string' ? comment : '',
    visible: true,
  };
  c.model.change({ names: [...c.model.state.names, added] });
  return at(added);
}

function formulaFor(reference: unknown, c: HostContext): string {
  if (reference instanceof TrackedRange) {
    return `=${sheetPrefix(sheetOf(reference, c).name)}${addressOf(reference.area, true)}`;
  }
  return asFormula(text(reference));
}

function replace(target: NameTarget, part: Partial<DefinedName>, c: HostContext): void {
  const current = nameOf(target, c);
  const names = c.model.state.names.map((n) => (n === current ? { ...n, ...part } : n));
  c.model.change({ names });
}

function rangeOf(target: NameTarget, c: HostContext): TrackedRange | null {
  const home = c.model.sheet(target.sheetId ?? '') ?? c.model.activeSheet;
  try {
    return rangeByText(nameOf(target, c).formula.slice(1), home, c);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function valueOf(target: NameTarget, c: HostContext): unknown {
  const range = rangeOf(target, c);
  if (range) {
    const { row, column, rows, columns } = range.area;
    if (rows * columns === 1) return wireValue(sheetOf(range, c).value(row, column));
    return `${sheetPrefix(sheetOf(range, c).name)}${addressOf(range.area, true)}`;
  }
  const body = nameOf(target, c).formula.slice(1);
  if (/^".*"$/u.test(body)) return body.slice(1, -1).replace(/""/gu, '"');
  return body !== '' && Number.isFinite(Number(body)) ? Number(body) : body;
}

export const namedItemsClass = hostClass<NamesTarget>(
  'NamedItemCollection',
  { items: { of: 'NamedItem', list: (target, c) => list(target, c).map(at) } },
  {
    GetCount: method(null, (target, _args, c) => list(target, c).length),
    GetItem: method('NamedItem', (target, [key], c) => {
      const found = find(target, key, c);
      if (!found) throw notFound();
      return found;
    }),
    GetItemOrNullObject: method('NamedItem', (target, [key], c) => find(target, key, c)),
    Add: method('NamedItem', (target, [name, reference, comment], c) =>
      add(target, text(name), formulaFor(reference, c), comment, c),
    ),
    AddFormulaLocal: method('NamedItem', (target, [name, formula, comment], c) =>
      add(target, text(name), asFormula(text(formula)), comment, c),
    ),
  },
);

export const namedItemClass = hostClass<NameTarget>(
  'NamedItem',
  { identity: (target) => ({ _Id: target.name }) },
  {
    Name: scalar((target, c) => nameOf(target, c).name),
    Formula: scalar(
      (target, c) => nameOf(target, c).formula,
      (target, value, c) => {
        replace(target, { formula: asFormula(text(value)) }, c);
      },
    ),
    Comment: scalar(
      (target, c) => nameOf(target, c).comment,
      (target, value, c) => {
        replace(target, { comment: text(value) }, c);
      },
    ),
    Scope: scalar((target) => (target.sheetId === null ? 'Workbook' : 'Worksheet')),
    Type: calculated((target, c) => {
      if (rangeOf(target, c)) return 'Range';
      const value = valueOf(target, c);
      return typeof value === 'number' ? 'Double' : 'String';
    }),
    Value: calculated((target, c) => valueOf(target, c)),
    Visible: scalar(
      (target, c) => nameOf(target, c).visible,
      (target, value, c) => {
        replace(target, { visible: flag(value) }, c);
      },
    ),
    Worksheet: navigation('Worksheet', (target, c) => {
      if (target.sheetId === null) throw notFound();
      return c.model.sheet(target.sheetId);
    }),
    WorksheetOrNullObject: navigation('Worksheet', (target, c) =>
      target.sheetId === null ? null : c.model.sheet(target.sheetId),
    ),
    GetRange: method('Range', (target, _args, c) => {
      const range = rangeOf(target, c);
      if (!range) throw notFound();
      return range;
    }),
    GetRangeOrNullObject: method('Range', (target, _args, c) => rangeOf(target, c)),
    Delete: method(null, (target, _args, c) => {
      const current = nameOf(target, c);
      c.model.change({ names: c.model.state.names.filter((n) => n !== current) });
    }),
  },
);
