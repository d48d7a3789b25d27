import { approvalDeps, approvalTables, member, people } from '../../../test/support/approvalBook';
import { memoryDeps } from '../../../test/support/memoryDeps';
import { organisationIdentity, type Tie } from '../../adapters/identity/organisationIdentity';
import { failure, success, type Result } from '../../domain/shared/result';
import type {
  IdentityPort,
  OrganisationAccount,
  OrganisationSignIn,
  Person,
  SignInFailure,
} from '../../ports/identity';
import { decideStage } from '../approval/decideStage';
import { submitPlan } from '../approval/submitPlan';
import { signInWithOrganisation } from './signIn';

const until = new Date('2026-11-24T04:00:00Z');
const as = (account: string): Result<OrganisationAccount, SignInFailure> =>
  success({ account, until });

/** A host whose sign-in answers as told, and this machine's chosen name. */
function setting(
  answer: Result<OrganisationAccount, SignInFailure>,
  knownAs: Person['knownAs'] = 'claimed',
) {
  let chosen = '吴总';
  let held: OrganisationAccount | undefined;
  let tie: Tie | undefined;
  const signIn: OrganisationSignIn = {
    signIn: () => {
      held = answer.ok ? answer.value : undefined;
      return Promise.resolve(answer);
    },
    session: () => Promise.resolve(held),
    signOut: () => Promise.resolve(void (held = undefined)),
  };
  const base: IdentityPort = {
    ...memoryDeps({}).identity,
    current: () => Promise.resolve({ name: chosen, knownAs }),
    choose: (name) => {
      chosen = name;
      return Promise.resolve({ name, knownAs });
    },
  };
  const identity = organisationIdentity(base, signIn, {
    get: () => tie,
    set: (next) => {
      tie = next;
    },
  });
  const tables = approvalTables();
  const more = [
    member(people.manager, '部门经理', { id: 'TM-A', email: ' Wang@Example.com ' }),
    member('甲', 'lead', { email: 'both@example.com' }),
    member('乙', 'lead', { email: 'both@example.com' }),
    member('已离职', 'lead', { email: 'gone@example.com', active: false }),
  ];
  const others = (tables.Team ?? []).filter((row) => (row as Person).name !== people.manager);
  const deps = { ...approvalDeps({ ...tables, Team: [...others, ...more] }), identity };
  return { deps, expire: () => signIn.signOut() };
}

describe('signing in with the organisation’s account', () => {
  it('makes the person whose e-mail it is, and the log says so', async () => {
    const { deps } = setting(as('wang@example.com'));
    await submitPlan({ ...deps, identity: { ...deps.identity, current: lead } }, { planId: 'P-1' });
    const person = { name: people.manager, knownAs: 'organisation' };
    expect(await signInWithOrganisation(deps)).toEqual({ ok: true, value: person });
    expect(await deps.identity.current()).toEqual(person);
    await decideStage(deps, { planId: 'P-1', stageId: 'S-PRELIMINARY', decision: 'approve' });
    expect(deps.workbook.rows('Decisions').at(-1)).toMatchObject({
      actor: people.manager,
      knownAs: 'organisation',
    });
  });

  it.each([
    ['an account that nobody has', 'who@example.com', { code: 'accountUnknown' }],
    ['an account of somebody who left', 'gone@example.com', { code: 'accountUnknown' }],
    [
      'an account of two people',
      'both@example.com',
      { code: 'accountShared', names: ['甲', '乙'] },
    ],
  ])('%s is signed out again, and the chosen name stays', async (_what, account, why) => {
    const { deps } = setting(as(account));
    expect(await signInWithOrganisation(deps)).toMatchObject({
      ok: false,
      failure: { ...why, account },
    });
    expect(await deps.identity.current()).toEqual({ name: '吴总', knownAs: 'claimed' });
    expect(await deps.identity.organisation?.session()).toBeUndefined();
  });

  it('a sign-in that failed changes nothing', async () => {
    const { deps } = setting(failure({ code: 'signInCancelled' }));
    expect(await signInWithOrganisation(deps)).toMatchObject({
      ok: false,
      failure: { code: 'signInCancelled' },
    });
    expect(await deps.identity.current()).toEqual({ name: '吴总', knownAs: 'claimed' });
  });

  it('is a claim again after signing out, when it has run out, and under another name', async () => {
    const { deps, expire } = setting(as('wang@example.com'));
    await signInWithOrganisation(deps);
    expect(await deps.identity.choose('吴总')).toMatchObject({ knownAs: 'claimed' });
    expect(await deps.identity.choose(people.manager)).toMatchObject({ knownAs: 'organisation' });
    await expire();
    expect(await deps.identity.current()).toEqual({ name: people.manager, knownAs: 'claimed' });
    await signInWithOrganisation(deps);
    await deps.identity.organisation?.signOut();
    expect(await deps.identity.current()).toEqual({ name: people.manager, knownAs: 'claimed' });
  });

  it('does not replace a signature, which proves more', async () => {
    const { deps } = setting(as('wang@example.com'), 'signed');
    expect(await signInWithOrganisation(deps)).toMatchObject({ value: { knownAs: 'signed' } });
  });
});

const lead = (): Promise<Person> => Promise.resolve({ name: people.lead, knownAs: 'claimed' });
