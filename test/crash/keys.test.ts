import { webcrypto } from 'node:crypto';
import { webCryptoIdentity } from '../../src/adapters/identity/webCryptoIdentity';
import { recordConfiguration } from '../../src/application/approval/configuration';
import { decideStage } from '../../src/application/approval/decideStage';
import { logHealth, type LogHealth } from '../../src/application/approval/logHealth';
import { registerKey, revokeKey } from '../../src/application/approval/registerKey';
import { submitPlan } from '../../src/application/approval/submitPlan';
import type { HeldKey, KeyStore } from '../../src/ports/identity';
import { approvalDeps, people } from '../support/approvalBook';

type Deps = ReturnType<typeof approvalDeps>;

const health = async (deps: Deps): Promise<LogHealth> => {
  const found = await logHealth(deps);
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
};

describe('keys', () => {
  const keyStore = (): KeyStore => {
    const held = new Map<string, HeldKey>();
    let chosen: string | undefined;
    return {
      chosen: () => Promise.resolve(chosen),
      choose: (name) => Promise.resolve(void (chosen = name)),
      key: (name) => Promise.resolve(held.get(name)),
      putKey: (key) => Promise.resolve(void held.set(key.name, key)),
      removeKey: (name) => Promise.resolve(void held.delete(name)),
    };
  };

  async function signed(): Promise<{ deps: Deps; identity: ReturnType<typeof webCryptoIdentity> }> {
    const identity = webCryptoIdentity(keyStore(), webcrypto as unknown as Crypto);
    await identity.choose(people.manager);
    const deps = { ...approvalDeps(), identity };
    const registered = await registerKey(deps, await identity.createKey());
    if (!registered.ok) throw new Error(JSON.stringify(registered.failure));
    return { deps, identity };
  }

  it('make a decision provable, and a change of the actor forgery', async () => {
    const { deps, identity } = await signed();
    await identity.choose(people.lead);
    await submitPlan(deps, { planId: 'P-1' });
    await identity.choose(people.manager);
    await decideStage(deps, { planId: 'P-1', stageId: 'S-PRELIMINARY', decision: 'approve' });
    expect((await health(deps)).verdict.entries.map((e) => e.verdict)).toEqual([
      'valid',
      'unsigned',
      'valid',
    ]);
    const team = deps.workbook.rows('Team').find((row) => row['name'] === people.manager);
    expect(String(team?.['keyFingerprint'])).toMatch(/^[0-9a-f-]{19}$/u);
  });

  it('are refused twice, and after a revocation prove nothing more', async () => {
    const { deps, identity } = await signed();
    expect(await registerKey(deps, await identity.createKey())).toMatchObject({
      failure: { code: 'keyInForce' },
    });
    // The second key was never registered: its signatures are nobody's.
    await recordConfiguration(deps, '检查');
    expect((await health(deps)).verdict.entries.at(-1)?.verdict).toBe('keyUnknown');
    await revokeKey(deps, { name: people.manager, comment: '电脑丢失' });
    expect((await registerKey(deps, await identity.createKey())).ok).toBe(true);
    expect((await health(deps)).verdict.entries.at(-1)?.verdict).toBe('valid');
  });
});
