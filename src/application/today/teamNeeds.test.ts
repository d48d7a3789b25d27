import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { row } from '../../../test/support/rows';
import { serialFromIso } from '../../domain/shared/period';
import type { Role } from '../../domain/tables/settings';
import type { ApprovalDeps } from '../approval/tools';
import { openBook, type Book } from '../book';
import { laterNeeds } from './laterNeeds';
import { nextDeadline, type Need } from './need';

const day = (iso: string): number => serialFromIso(iso) ?? 0;
const today = day('2027-02-10');

/** The spring launch runs, one of its lines is overspent; a winter campaign is over, not signed. */
async function asked(): Promise<{ readonly deps: ApprovalDeps; readonly book: Book }> {
  const tables = approvalTables();
  const running = { ...(tables.Plans?.[0] ?? {}), status: 'running' };
  const done = row('Plans', {
    id: 'P-0',
    quarter: '2026Q4',
    name: '冬季试饮',
    lead: people.colleague,
    status: 'completed',
    startOn: day('2026-11-02'),
    endOn: day('2026-11-08'),
    completedOn: day('2026-11-08'),
  });
  const [first, second] = tables.Budget ?? [];
  const deps = approvalDeps({
    ...tables,
    Plans: [running, done],
    Budget: [{ ...first, actual: 7_500_000 }, { ...second }],
    Weekly: [],
    Training: [],
  });
  const book = await openBook(deps.workbook, {
    Plans: 'all',
    Budget: 'all',
    KPIs: 'all',
    Weekly: 'all',
    Decisions: 'all',
    Training: 'all',
    Team: 'all',
    Stages: 'all',
    Calendar: 'all',
    Parameters: 'all',
  });
  if (!book.ok) throw new Error(JSON.stringify(book.failure));
  return { deps, book: book.value };
}

async function needsFor(person: string, ...roles: readonly Role[]): Promise<readonly Need[]> {
  const { deps, book } = await asked();
  const found = await laterNeeds(deps, { book, person, roles, today });
  return found.filter((need) => need.code !== 'attendTraining');
}

const said = (needs: readonly Need[]): unknown[] =>
  needs.map(({ code, name, values }) => [code, name, values]);

test('the manager asks each lead once, reviews what is overspent, signs what is over', async () => {
  expect(said(await needsFor(people.manager, 'manager'))).toEqual([
    ['signReport', '冬季试饮', {}],
    ['chaseWeekly', people.lead, { count: 5 }],
    ['chaseWeekly', people.colleague, { count: 1 }],
    ['reviewOverspend', '春季新品上市', { count: 1, stops: expect.any(Number) as number }],
  ]);
});

test('finance reviews the overspend and is asked for nothing else', async () => {
  expect((await needsFor(people.finance, 'finance')).map((need) => need.code)).toEqual([
    'reviewOverspend',
  ]);
});

test('the lead files the reports and explains the line, and never signs their own report', async () => {
  const needs = await needsFor(people.lead, 'lead', 'manager');
  const codes = needs.filter((need) => need.campaignId === 'P-1').map((need) => need.code);
  expect(new Set(codes)).toEqual(new Set(['fileWeekly', 'reviewOverspend', 'explainLine']));
  const own = await needsFor(people.colleague, 'lead', 'manager');
  expect(own.map((need) => need.code)).not.toContain('signReport');
});

test('where nothing waits, the next day that matters is named', async () => {
  const { book } = await asked();
  const legal = { book, person: people.legal, roles: ['legal' as const], today };
  expect(nextDeadline(legal)).toEqual({ on: day('2027-03-20'), name: '春季新品上市' });
  expect(nextDeadline({ ...legal, today: day('2027-03-21') })?.name).toBe('新客户数');
  expect(nextDeadline({ ...legal, today: day('2027-04-01') })).toBeNull();
});
