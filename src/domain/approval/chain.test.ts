import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { row } from '../../../test/support/rows';
import { chainOf, nextLink, parentsOf } from './chain';
import { canonicalEntry, type LogEntry } from './entry';
import { headCode } from './headCode';
import { verifyLog, type LogCrypto } from './verifyLog';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const crypto: LogCrypto = {
  sha256: (text) => Promise.resolve(sha256(text)),
  verify: () => Promise.resolve(false),
};

/** Appends as the use cases do: to whatever part of the log its author could see. */
function append(seen: readonly LogEntry[], id: string, more: Partial<LogEntry> = {}): LogEntry {
  const draft = {
    ...row('Decisions', {
      id,
      at: '2026-11-24T03:00:00.000Z',
      action: 'approve',
      actor: '王敏',
      subjectTable: 'Plans',
      subjectId: 'P-1',
      comment: '同意',
      knownAs: 'claimed',
      ...more,
    }),
    ...nextLink(chainOf(seen)),
  };
  return { ...draft, hash: sha256(canonicalEntry(draft)) };
}

/** A log as it grows when authors sometimes have not yet seen the latest entries of the others. */
const logs = fc
  .array(fc.record({ unseen: fc.nat(2), comment: fc.string({ maxLength: 12 }) }), {
    minLength: 2,
    maxLength: 12,
  })
  .map((steps) => {
    const log: LogEntry[] = [];
    steps.forEach(({ unseen, comment }, i) => {
      const seen = log.slice(0, Math.max(0, log.length - (unseen === 2 ? 1 : 0)));
      log.push(append(seen, `D-${String(i)}`, { comment: comment.trim() || null }));
    });
    return log;
  });

const shuffled = (log: readonly LogEntry[]) =>
  fc.shuffledSubarray([...log], { minLength: log.length });

describe('the log in its one order', () => {
  it('names the entry before, and after two at once both of them', () => {
    const first = append([], 'D-1');
    const left = append([first], 'D-2');
    const right = append([first], 'D-3', { actor: '赵合规' });
    const after = append([first, left, right], 'D-4');
    expect([first.seq, left.seq, right.seq, after.seq]).toEqual([1, 2, 2, 3]);
    expect(parentsOf(after)).toEqual([left.hash, right.hash]);
    expect(chainOf([first, left, right]).heads.map((e) => e.id)).toEqual(['D-2', 'D-3']);
  });

  it('lets the row higher in the table come first, and keeps that order for good', () => {
    const first = append([], 'D-1');
    const left = append([first], 'D-2');
    const right = append([first], 'D-3', { actor: '赵合规' });
    const ids = (rows: readonly LogEntry[]) => chainOf(rows).order.map((e) => e.id);
    expect(ids([first, right, left])).toEqual(['D-1', 'D-3', 'D-2']);
    const after = append([first, right, left], 'D-4');
    expect(ids([after, left, right, first])).toEqual(['D-1', 'D-3', 'D-2', 'D-4']);
  });

  it('puts a late entry after what it could not know', () => {
    const first = append([], 'D-1');
    const late = append([first], 'D-late');
    const second = append([first], 'D-2');
    const third = append([first, second], 'D-3');
    expect(chainOf([late, first, second, third]).order.map((e) => e.id)).toEqual([
      'D-1',
      'D-2',
      'D-3',
      'D-late',
    ]);
  });

  it('is the same however the sheet is sorted, once every loose end is named', () => {
    fc.assert(
      fc.property(
        logs.chain((log) => {
          const whole = [...log, append(log, 'D-last')];
          return fc.tuple(fc.constant(whole), shuffled(whole));
        }),
        ([log, mixed]) => {
          expect(chainOf(mixed).order.map((e) => e.id)).toEqual(
            chainOf(log).order.map((e) => e.id),
          );
        },
      ),
    );
  });

  it('only grows at its end when somebody appends', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const before = chainOf(log).order.map((e) => e.id);
        const after = chainOf([...log, append(log, 'D-last')]).order.map((e) => e.id);
        expect(after).toEqual([...before, 'D-last']);
      }),
    );
  });

  it('walks a log of fifty thousand entries', () => {
    const log = Array.from({ length: 50_000 }, (_, i) => ({
      id: `D-${String(i)}`,
      seq: i + 1,
      hash: `h${String(i)}`,
      previousHash: i === 0 ? null : `h${String(i - 1)}`,
    }));
    expect(chainOf(log).order).toHaveLength(50_000);
    expect(nextLink(chainOf(log))).toEqual({ seq: 50_001, previousHash: 'h49999' });
  });
});

describe('verification', () => {
  const edits: fc.Arbitrary<Partial<LogEntry>> = fc.oneof(
    fc.constant({ actor: '吴总' }),
    fc.constant({ action: 'reject' as const }),
    fc.constant({ comment: '改过的意见' }),
    fc.constant({ at: '2026-11-25T00:00:00.000Z' }),
    fc.constant({ seq: 99 }),
    fc.constant({ details: '{"needed":1}' }),
    fc.constant({ subjectId: 'P-2' }),
    fc.constant({ contentHash: 'f00' }),
    fc.constant({ knownAs: 'organisation' as const }),
    fc.constant({ previousHash: 'f00' }),
  );

  it('finds nothing wrong in any log, in any order of rows', () =>
    fc.assert(
      fc.asyncProperty(
        logs.chain((log) => shuffled(log)),
        async (log) => {
          const verdict = await verifyLog(log, crypto);
          expect(verdict.isIntact).toBe(true);
          expect(verdict.counts).toEqual({ unsigned: log.length });
        },
      ),
      { numRuns: 50 },
    ));

  it('finds any edited cell', () =>
    fc.assert(
      fc.asyncProperty(logs, fc.nat(), edits, async (log, at, edit) => {
        const i = at % log.length;
        const verdict = await verifyLog(
          log.map((entry, k) => (k === i ? { ...entry, ...edit } : entry)),
          crypto,
        );
        expect(verdict.isIntact).toBe(false);
        const found = verdict.entries.find(({ entry }) => entry.id === log[i]?.id);
        expect(found?.verdict).toBe('altered');
      }),
      { numRuns: 100 },
    ));

  it('finds an edited cell even when its own hash is made again', () =>
    fc.assert(
      fc.asyncProperty(logs, fc.nat(), async (log, at) => {
        // The last entry rebuilt is what only a remembered or printed head finds; see below.
        const i = at % (log.length - 1);
        const forged = log.map((entry, k) => {
          if (k !== i) return entry;
          const changed = { ...entry, actor: '吴总' };
          return { ...changed, hash: sha256(canonicalEntry(changed)) };
        });
        const [before, after] = await Promise.all([
          verifyLog(log, crypto),
          verifyLog(forged, crypto),
        ]);
        const isNamed = log.some((entry) => parentsOf(entry).includes(log[i]?.hash ?? ''));
        expect(after.isIntact).toBe(!isNamed);
        expect(after.head).not.toBe(isNamed ? undefined : before.head);
      }),
      { numRuns: 100 },
    ));

  it('finds any deleted row: by the entries after it, at the end by the head', () =>
    fc.assert(
      fc.asyncProperty(logs, fc.nat(), async (log, at) => {
        const i = at % log.length;
        const before = await verifyLog(log, crypto);
        const after = await verifyLog(
          log.filter((_, k) => k !== i),
          crypto,
        );
        expect(after.isIntact && after.head === before.head).toBe(false);
        const isNamed = log.some((entry) => parentsOf(entry).includes(log[i]?.hash ?? ''));
        if (isNamed) expect(after.missing.map((m) => m.hash)).toContain(log[i]?.hash);
      }),
      { numRuns: 100 },
    ));

  it('finds rows pasted twice, rows typed by hand, and links set to another order', async () => {
    const first = append([], 'D-1');
    const second = append([first], 'D-2');
    const typed = row('Decisions', { id: 'D-3', seq: 3, action: 'approve', actor: '吴总' });
    const verdict = await verifyLog([first, second, first, typed], crypto);
    expect(verdict.counts).toEqual({ unsigned: 2, duplicate: 1, unsealed: 1 });
    expect(verdict.isIntact).toBe(false);
    const moved = { ...second, previousHash: null, seq: 7 };
    const relinked = { ...moved, hash: sha256(canonicalEntry(moved)) };
    expect((await verifyLog([first, relinked], crypto)).firstBroken).toMatchObject({
      entryId: 'D-2',
      fault: 'outOfSequence',
    });
  });

  it('shows an entry inserted later as late, not as history', async () => {
    const first = append([], 'D-1');
    const second = append([first], 'D-2');
    const third = append([first, second], 'D-3');
    const inserted = append([first], 'D-x', { actor: '吴总' });
    const verdict = await verifyLog([first, inserted, second, third], crypto);
    expect(verdict.entries.map((e) => [e.entry.id, e.isLate])).toEqual([
      ['D-1', false],
      ['D-2', false],
      ['D-3', false],
      ['D-x', true],
    ]);
    expect(verdict.head).not.toBe((await verifyLog([first, second, third], crypto)).head);
  });

  it('does not call line ends, another order of columns or a blank cell tampering', async () => {
    const entry = append([], 'D-1', { comment: '第一行\n第二行' });
    const verdict = await verifyLog([{ ...entry, comment: '第一行\r\n第二行' }], crypto);
    expect(verdict.isIntact).toBe(true);
  });

  it('gives a code of four groups that changes with the head', async () => {
    const first = append([], 'D-1');
    const [one, two] = await Promise.all([
      verifyLog([first], crypto),
      verifyLog([first, append([first], 'D-2')], crypto),
    ]);
    expect(one.headCode).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/u);
    expect(one.headCode).not.toBe(two.headCode);
    expect(headCode('00'.repeat(32))).toBe('2222-2222-2222-2222');
    expect((await verifyLog([], crypto)).headCode).toBeNull();
  });
});
