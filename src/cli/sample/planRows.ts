import type { SampleContext, SampleLine, SampleRow } from './context';

/** Departments are written once, in `team.csv`; campaigns name them by the lead's row. */
const departmentOf = (at: SampleContext, campaign: SampleLine): string | null => {
  const lead = at.files.team[Number(campaign['lead'])];
  return lead ? at.words(lead, 'department') : null;
};

function planRow(at: SampleContext, line: SampleLine): SampleRow {
  const { words, money, day, yes, amount } = at;
  return {
    id: at.planId(line['key']) ?? '',
    quarter: at.quarterAt(Number(line['quarterOffset'])),
    name: words(line, 'name'),
    department: departmentOf(at, line),
    lead: at.person(line['lead']),
    status: 'draft',
    kind: line['kind'] ?? null,
    sector: line['sector'] ?? null,
    channel: line['channel'] ?? null,
    market: 'CN',
    risk: line['risk'] ?? null,
    startOn: day(line, 'startDay'),
    endOn: day(line, 'endDay'),
    objective: words(line, 'objective'),
    marketNotes: words(line, 'market'),
    customerNotes: words(line, 'customers'),
    competitorNotes: words(line, 'competitors'),
    executionPlan: words(line, 'plan'),
    copy: words(line, 'copy'),
    adMarked: yes(line, 'adMarked'),
    licenceNo: line['licenceNo'] === '' ? null : (line['licenceNo'] ?? null),
    claimSource: words(line, 'claimSource'),
    claimSourceDate: day(line, 'claimSourceDay'),
    endorser: words(line, 'endorser'),
    endorserAge: amount(line, 'endorserAge'),
    endorserConsent: yes(line, 'endorserConsent'),
    prizeTopValue: money(line, 'prizeTopValue'),
    referencePrice: money(line, 'referencePrice'),
    salePrice: money(line, 'salePrice'),
    priceBasis: words(line, 'priceBasis'),
    consentBasis: words(line, 'consentBasis'),
    optOut: words(line, 'optOut'),
    contractSigned: yes(line, 'contractSigned'),
    publishedUntil: day(line, 'publishedUntilDay'),
    retainUntil: day(line, 'retainUntilDay'),
  };
}

export const planRows = (at: SampleContext): SampleRow[] =>
  at.files.campaigns.map((line) => planRow(at, line));

/** Rows of `Team`. */
export const teamRows = (at: SampleContext): SampleRow[] =>
  at.files.team.map((line) => ({
    id: `TM-SAMPLE${line['key'] ?? ''}`,
    name: at.words(line, 'name'),
    department: at.words(line, 'department'),
    roles: line['roles'] ?? null,
    email: line['email'] ?? null,
    duties: at.words(line, 'duties'),
    active: true,
  }));
