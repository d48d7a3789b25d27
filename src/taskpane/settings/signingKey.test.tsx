import { webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { approvalDeps, people } from '../../../test/support/approvalBook';
import { field, renderPane } from '../../../test/support/renderPane';
import { webCryptoIdentity } from '../../adapters/identity/webCryptoIdentity';
import type { HeldKey, KeyStore } from '../../ports/identity';

jest.setTimeout(900_000);
beforeAll(() => {
  Object.assign(globalThis, { TextEncoder });
});
afterEach(cleanup);

function keyStore(): KeyStore {
  const held = new Map<string, HeldKey>();
  let chosen: string | undefined;
  return {
    chosen: () => Promise.resolve(chosen),
    choose: (name) => Promise.resolve(void (chosen = name)),
    key: (name) => Promise.resolve(held.get(name)),
    putKey: (key) => Promise.resolve(void held.set(key.name, key)),
    removeKey: (name) => Promise.resolve(void held.delete(name)),
  };
}

const book = approvalDeps();

/** One machine with its own keys, on the same workbook as all the others. */
async function machine(person: string) {
  const identity = webCryptoIdentity(keyStore(), webcrypto as unknown as Crypto);
  await identity.choose(person);
  const saved: { name: string; text: string }[] = [];
  const watch = () => Promise.resolve(() => Promise.resolve());
  const deps = {
    ...book,
    workbook: { ...book.workbook, watch },
    identity,
    files: {
      save: ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
        saved.push({ name, text: Buffer.from(bytes).toString('utf8') });
        return Promise.resolve();
      },
    },
  };
  return { deps, identity, saved };
}

const press = async (name: string): Promise<void> => {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => {
    expect(button.getAttribute('aria-disabled')).not.toBe('true');
  });
  fireEvent.click(button);
};
const write = async (label: string, value: string): Promise<void> => {
  await screen.findAllByLabelText(new RegExp(`^${label.replace(/[()]/gu, '\\$&')}`));
  fireEvent.change(field(label), { target: { value } });
};
const choose = (text: string): void => {
  const file = { text: () => Promise.resolve(text) } as File;
  fireEvent.change(field('备份文件'), { target: { files: [file] } });
};
const entries = () => book.workbook.rows('Decisions').map((row) => row['action']);

let backup = '';
let fingerprint = '';

test('a key is created with a backup, registered, and its fingerprint shown', async () => {
  const { deps, identity, saved } = await machine(people.manager);
  renderPane(deps, 'settings');
  await write('备份口令（选填）', '太短');
  const make = await screen.findByRole('button', { name: '建立并登记我的密钥' });
  await screen.findByText('口令至少 12 个字符');
  expect(make.getAttribute('aria-disabled')).toBe('true');
  await write('备份口令（选填）', '一句只有我自己知道的长口令');
  await write('再输入一次', '一句只有我自己知道的长口令');
  await press('建立并登记我的密钥');
  await screen.findByText('密钥已登记，今后的决定会签名');
  await screen.findByText('已登记，您的决定会签名。可请同事把指纹与“团队”表核对。');
  fingerprint = (await identity.current())?.keyFingerprint ?? '';
  await screen.findByText(`本机密钥指纹：${fingerprint}`);
  expect(saved).toHaveLength(1);
  expect(saved[0]?.name).toContain(fingerprint);
  backup = saved[0]?.text ?? '';
  expect(entries()).toEqual(['registerKey']);
  const member = book.workbook.rows('Team').find((row) => row['name'] === people.manager);
  expect(member).toMatchObject({ keyFingerprint: fingerprint });
});

test('on a new machine the backup is imported with its passphrase, and only by its owner', async () => {
  const other = await machine(people.senior);
  renderPane(other.deps, 'settings');
  await screen.findByText('从备份导入');
  choose(backup);
  await write('备份口令', '一句只有我自己知道的长口令');
  await press('导入');
  await screen.findByText('备份属于 王敏，不是 吴总；没有导入任何内容。');
  cleanup();
  const { deps, identity } = await machine(people.manager);
  renderPane(deps, 'settings');
  await screen.findByText(`您登记的密钥 ${fingerprint} 不在此电脑。`);
  choose(backup);
  await write('备份口令', '猜的口令');
  await press('导入');
  await screen.findByText('文件与口令不符，或文件损坏；没有导入任何内容。');
  await write('备份口令', '一句只有我自己知道的长口令');
  await press('导入');
  await screen.findByText('密钥已在此电脑');
  await screen.findByText('已登记，您的决定会签名。可请同事把指纹与“团队”表核对。');
  expect(await identity.current()).toMatchObject({ keyFingerprint: fingerprint });
});

test('a lost key is revoked with a reason, and a new one takes its place', async () => {
  const { deps } = await machine(people.manager);
  renderPane(deps, 'settings');
  await screen.findByText(`您登记的密钥 ${fingerprint} 不在此电脑。`);
  await write('吊销原因', '电脑遗失');
  await press('吊销我的密钥');
  await screen.findByText('密钥已吊销');
  await press('建立并登记我的密钥');
  await screen.findByText('密钥已登记，今后的决定会签名');
  expect(entries()).toEqual(['registerKey', 'revokeKey', 'registerKey']);
});

test('a manager revokes a colleague’s lost key; a lead is offered no such thing', async () => {
  const lead = await machine(people.lead);
  renderPane(lead.deps, 'settings');
  await press('建立并登记我的密钥');
  await screen.findByText('密钥已登记，今后的决定会签名');
  fireEvent.click(await screen.findByText('团队的密钥 · 3'));
  expect(screen.queryByText('吊销 王敏 的密钥')).toBeNull();
  cleanup();
  const { deps } = await machine(people.manager);
  renderPane(deps, 'settings');
  fireEvent.click(await screen.findByText('团队的密钥 · 3'));
  await screen.findAllByText('吊销 李雷 的密钥');
  fireEvent.change(field('吊销原因', 1), { target: { value: '员工离职' } });
  await press('吊销 李雷 的密钥');
  await screen.findByText('密钥已吊销');
  expect(book.workbook.rows('Decisions').at(-1)).toMatchObject({
    action: 'revokeKey',
    actor: people.manager,
    comment: '员工离职',
  });
});
