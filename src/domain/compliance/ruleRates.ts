import { detailsOf, textIn } from '../approval/entry';
import type { DecisionRow } from '../tables/decisions';

/** What a rate needs of a finding of the check that has just run. */
export interface CountedFinding {
  readonly key: string;
  readonly ruleId: string;
  readonly severity: string;
}

interface Tally {
  readonly waived: number;
  readonly dismissed: number;
  readonly exempted: number;
  readonly reopened: number;
}

export interface RuleRate extends Tally {
  readonly ruleId: string;
  /** Distinct findings: those of this check and those on the log that are no longer found. */
  readonly found: number;
  /** Share of findings that nobody dismissed as no fault; null where nobody has judged any yet. */
  readonly precision: number | null;
  /** Share of findings that were waived, dismissed or exempted. */
  readonly overrideRate: number;
}

export interface PersonRate extends Tally {
  readonly person: string;
  /** Acceptances of findings that block. */
  readonly blocking: number;
  /** Of all overrides on the log. */
  readonly share: number;
}

export interface RuleRates {
  readonly byRule: readonly RuleRate[];
  readonly byPerson: readonly PersonRate[];
}

type Verb = 'waived' | 'dismissed' | 'exempted' | 'reopened';
const verbs: Readonly<Record<string, Verb>> = {
  waive: 'waived',
  dismiss: 'dismissed',
  exempt: 'exempted',
  reopen: 'reopened',
};

interface Act {
  readonly key: string;
  readonly ruleId: string;
  readonly person: string;
  readonly verb: Verb;
  readonly isBlocking: boolean;
}

function actsOn(log: readonly DecisionRow[], blocking: ReadonlySet<string>): readonly Act[] {
  return log.flatMap((entry) => {
    const verb = entry.action === null ? undefined : verbs[entry.action];
    const details = verb === undefined ? undefined : detailsOf(entry);
    if (verb === undefined || details === undefined) return [];
    const key = textIn(details, 'finding');
    if (key === null) return [];
    const isBlocking = textIn(details, 'severity') === 'block' || blocking.has(key);
    const ruleId = textIn(details, 'rule') ?? '';
    return [{ key, ruleId, person: entry.actor ?? '', verb, isBlocking }];
  });
}

const count = <T>(items: readonly T[], test: (item: T) => boolean): number =>
  items.filter(test).length;

function groups<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const known = found.get(keyOf(item));
    if (known === undefined) found.set(keyOf(item), [item]);
    else known.push(item);
  }
  return found;
}

function rateOf(ruleId: string, live: readonly CountedFinding[], acts: readonly Act[]): RuleRate {
  const keys = new Set([...live, ...acts].map((one) => one.key));
  // The last word about a finding stands.
  const last = new Map(acts.map((act) => [act.key, act.verb]));
  const words = [...last.values()];
  const tally = {
    waived: count(words, (verb) => verb === 'waived'),
    dismissed: count(words, (verb) => verb === 'dismissed'),
    exempted: count(words, (verb) => verb === 'exempted'),
    reopened: count(acts, (act) => act.verb === 'reopened'),
  };
  const found = keys.size;
  const accepted = tally.waived + tally.dismissed + tally.exempted;
  return {
    ruleId,
    found,
    ...tally,
    precision: acts.length === 0 ? null : 1 - tally.dismissed / found,
    overrideRate: accepted / found,
  };
}

function personRate(person: string, acts: readonly Act[], all: number): PersonRate {
  const accepted = acts.filter((act) => act.verb !== 'reopened');
  return {
    person,
    waived: count(acts, (act) => act.verb === 'waived'),
    dismissed: count(acts, (act) => act.verb === 'dismissed'),
    exempted: count(acts, (act) => act.verb === 'exempted'),
    reopened: count(acts, (act) => act.verb === 'reopened'),
    blocking: count(accepted, (act) => act.isBlocking),
    share: all === 0 ? 0 : accepted.length / all,
  };
}

/**
 * Precision of rules and overrides by people, from the log in its order and the findings of this check. Rules that
 * were overridden most come first; rules that found nothing are left out.
 */
export function ruleRates(log: readonly DecisionRow[], live: readonly CountedFinding[]): RuleRates {
  const blocking = new Set(live.filter((one) => one.severity === 'block').map((one) => one.key));
  const acts = actsOn(log, blocking);
  const byRule = groups(acts, (act) => act.ruleId);
  const liveByRule = groups(live, (finding) => finding.ruleId);
  const ruleIds = [...new Set([...byRule.keys(), ...liveByRule.keys()])];
  const all = count(acts, (act) => act.verb !== 'reopened');
  return {
    byRule: ruleIds
      .map((id) => rateOf(id, liveByRule.get(id) ?? [], byRule.get(id) ?? []))
      .sort((a, b) => b.overrideRate - a.overrideRate || b.found - a.found),
    byPerson: [...groups(acts, (act) => act.person)]
      .map(([person, own]) => personRate(person, own, all))
      .sort((a, b) => b.share - a.share),
  };
}
