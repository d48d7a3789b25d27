import { isActive } from '../../domain/approval/people';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { Person, SignInFailure } from '../../ports/identity';
import { openBook } from '../book';
import type { Deps } from '../deps';

export type OrganisationFailure =
  | SignInFailure
  /** No active row of the Team table has this account as its e-mail. */
  | { readonly code: 'accountUnknown'; readonly account: string }
  | { readonly code: 'accountShared'; readonly account: string; readonly names: readonly string[] };

const teamReads = { Team: ['id', 'name', 'email', 'active', 'voided'] } as const;

const same = (email: string | null, account: string): boolean =>
  email?.normalize('NFKC').trim().toLowerCase() === account;

/**
 * Signs in with the organisation's account and acts as the person whose row of the Team table has it
 * as its e-mail. An account that fits nobody, or several, is signed out again; whatever fails, who
 * was chosen before stays chosen.
 */
export async function signInWithOrganisation(
  deps: Pick<Deps, 'workbook' | 'identity'>,
): Promise<Result<Person, OrganisationFailure | WorkbookFailure>> {
  const { organisation } = deps.identity;
  if (!organisation) throw new Error('Organisation sign-in is not configured here');
  const book = await openBook(deps.workbook, teamReads, ['Team']);
  if (!book.ok) return book;
  const signedIn = await organisation.signIn();
  if (!signedIn.ok) return signedIn;
  const { account } = signedIn.value;
  const rows = book.value.rows('Team').filter((row) => isActive(row) && same(row.email, account));
  const names = [...new Set(rows.flatMap(({ name }) => name ?? []))];
  const [name, ...others] = names;
  if (name !== undefined && others.length === 0)
    return success(await organisation.tie(name, signedIn.value));
  await organisation.signOut();
  return failure(
    name === undefined
      ? { code: 'accountUnknown', account }
      : { code: 'accountShared', account, names },
  );
}
