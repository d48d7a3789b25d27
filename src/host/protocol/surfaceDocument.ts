import type { HostClass } from './hostClass';
import { camel } from './hostClass';

/** `Class.member` → API set, as the public type declarations tell it (`Range.values` → `1.1`). */
export type ApiSets = ReadonlyMap<string, string>;

/** Reads `[Api set: ExcelApi 1.4]` remarks out of the public type declarations. */
export function readApiSets(declarations: string): ApiSets {
  const sets = new Map<string, string>();
  let owner = '';
  let set = '';
  for (const line of declarations.split('\n')) {
    const opened = /^\s{4}(?:class|interface) (\w+)/u.exec(line);
    if (opened) {
      owner = opened[1] ?? '';
      set = '';
      continue;
    }
    const remark = /\[Api set: ExcelApi(?:Online)? ([\d.]+)/u.exec(line);
    if (remark) set = remark[1] ?? '';
    const member = /^\s{8}(?:readonly )?(\w+)\??[(:<]/u.exec(line);
    if (!member || set === '') continue;
    const key = `${owner}.${member[1] ?? ''}`;
    if (!sets.has(key)) sets.set(key, set);
    set = '';
  }
  return sets;
}

function line(type: HostClass, name: string, sets: ApiSets): string {
  const member = type.members[name];
  const spelled = camel(name === 'GetItem' ? 'getItem' : name);
  const kind =
    member?.kind === 'scalar'
      ? member.set
        ? 'property, written and read'
        : 'property'
      : member?.kind === 'navigation'
        ? `leads to ${member.of}`
        : `method${member?.kind === 'method' && member.of !== undefined ? ` → ${member.of}` : ''}`;
  return `| \`${spelled}\` | ${kind} | ${sets.get(`${type.name}.${spelled}`) ?? '–'} |`;
}

/** The page that lists what the host answers, class by class. */
export function surfaceDocument(surface: readonly HostClass[], sets: ApiSets): string {
  const classes = [...surface].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const isShown = (name: string): boolean => !name.startsWith('_');
  const count = classes.reduce((n, c) => n + Object.keys(c.members).filter(isShown).length, 0);
  const sections = classes.map((type) => {
    const names = Object.keys(type.members).filter(isShown).sort();
    const items = type.items ? `Items: ${type.items.of}.\n\n` : '';
    const lines = names.map((name) => line(type, name, sets)).join('\n');
    return `## ${type.name}\n\n${items}| member | kind | ExcelApi |\n| --- | --- | --- |\n${lines}\n`;
  });
  return [
    '# What the embedded workbook answers',
    '',
    '<!-- Written by a test from the surface declarations; do not edit by hand. -->',
    '',
    `${String(classes.length)} classes, ${String(count)} members. A member that is not listed is answered with`,
    '`ApiNotFound` and fails the test that asked for it. The column ExcelApi is the requirement set in',
    'which Microsoft’s public type declarations introduce the member; – where they do not list it',
    'under that name. Registration of events (`onChanged` and the like) is answered as well.',
    '',
    ...sections,
  ].join('\n');
}
