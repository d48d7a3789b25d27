import { roles, type Role, type TeamRow } from '../tables/settings';

/** A name as compared: width, case and spaces do not make another person. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

export const isSamePerson = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && nameKey(a) !== '' && nameKey(a) === nameKey(b);

const roleOfWord = new Map<string, Role>(
  Object.entries(roles).flatMap(([code, wording]) =>
    [code, ...wording].map((word) => [nameKey(word), code as Role] as const),
  ),
);

/** Roles cell of the Team table → codes. `部门经理、Legal counsel` → `['manager', 'legal']` */
export const rolesOf = (row: Pick<TeamRow, 'roles'>): readonly Role[] =>
  (row.roles ?? '')
    .split(/[,，、;；\n|]+/u)
    .flatMap((word) => roleOfWord.get(nameKey(word)) ?? [])
    .filter((role, i, all) => all.indexOf(role) === i);

/** Blank counts as active, so that a row typed by hand works at once. */
export const isActive = (row: Pick<TeamRow, 'active' | 'voided'>): boolean =>
  row.active !== false && row.voided !== true;

export const holdersOf = (team: readonly TeamRow[], role: Role): readonly TeamRow[] =>
  team.filter((row) => isActive(row) && row.name !== null && rolesOf(row).includes(role));

export const memberOf = (team: readonly TeamRow[], name: string): TeamRow | undefined =>
  team.find((row) => isSamePerson(row.name, name));

/** Roles of an active member; nobody else has any. */
export const rolesOfPerson = (team: readonly TeamRow[], name: string): readonly Role[] =>
  team.filter((row) => isActive(row) && isSamePerson(row.name, name)).flatMap(rolesOf);
