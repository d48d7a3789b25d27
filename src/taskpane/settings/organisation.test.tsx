import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { approvalDeps, approvalTables, member, people } from '../../../test/support/approvalBook';
import { renderPane } from '../../../test/support/renderPane';
import type { ApprovalDeps } from '../../application/approval/tools';
import type { OrganisationAccount, OrganisationIdentity, Person } from '../../ports/identity';

jest.setTimeout(900_000);
afterEach(cleanup);

/** A deployment with sign-in; the host gives one account after another, or why it gives none. */
function deps(answers: readonly Awaited<ReturnType<OrganisationIdentity['signIn']>>[]) {
  const left = [...answers];
  let person: Person = { name: people.lead, knownAs: 'claimed' };
  let tied: string | undefined;
  const known = (name: string): Person => ({
    name,
    knownAs: name === tied ? 'organisation' : 'claimed',
  });
  const organisation: OrganisationIdentity = {
    signIn: () =>
      Promise.resolve(left.shift() ?? { ok: false, failure: { code: 'signInOffline' } }),
    session: () => Promise.resolve(undefined),
    signOut: () => Promise.resolve(void (tied = undefined)),
    tie: (name) => {
      tied = name;
      return Promise.resolve((person = known(name)));
    },
  };
  const tables = approvalTables();
  const manager = member(people.manager, '部门经理', { email: 'wang@example.com' });
  const made = approvalDeps({ ...tables, Team: [member(people.lead, 'lead'), manager] });
  const watch = () => Promise.resolve(() => Promise.resolve());
  return {
    ...made,
    workbook: { ...made.workbook, watch },
    identity: {
      ...made.identity,
      current: () => Promise.resolve(person),
      choose: (name: string) => Promise.resolve((person = known(name))),
      organisation,
    },
  };
}

const account = (name: string): { ok: true; value: OrganisationAccount } => ({
  ok: true,
  value: { account: name, until: new Date('2026-11-24T04:00:00Z') },
});
const press = async (name: string): Promise<void> => {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => {
    expect(button.getAttribute('aria-disabled')).not.toBe('true');
  });
  fireEvent.click(button);
};

test('a person signs in, acts as their row of the team, and signs out', async () => {
  renderPane(deps([account('wang@example.com')]), 'settings');
  await screen.findByText('未登录：日志按自报姓名记录。');
  await press('用单位账号登录');
  await waitFor(() => {
    expect(screen.getAllByText(`已登录为 ${people.manager}`).length).toBeGreaterThan(0);
  });
  await press('退出登录');
  await screen.findByText('未登录：日志按自报姓名记录。');
});

test('what went wrong is said with what to do, and the chosen name stays', async () => {
  const made = deps([
    account('who@example.com'),
    { ok: false, failure: { code: 'signInBlocked' } },
  ]);
  renderPane(made, 'settings');
  await press('用单位账号登录');
  await screen.findByText('“团队”表中没有账号 who@example.com');
  await press('用单位账号登录');
  await screen.findByText('登录窗口被拦截');
  expect(await made.identity.current()).toEqual({ name: people.lead, knownAs: 'claimed' });
});

test('a deployment without it shows nothing of it', async () => {
  const made: ApprovalDeps = approvalDeps();
  const watch = () => Promise.resolve(() => Promise.resolve());
  renderPane({ ...made, workbook: { ...made.workbook, watch } }, 'settings');
  await screen.findByRole('heading', { name: '我是谁' });
  expect(screen.queryByText('单位账号')).toBeNull();
});
