import { budget, budgetChanges, rates } from './budget';
import { archiveIndex, decisions, evidence, findings } from './decisions';
import { issues, lessons, meetings, training, violations } from './issues';
import { plans } from './plans';
import { calendar, laws, parameters, reasons, rules, stages, team, terms } from './settings';
import type { Table } from './table';
import { kpis, metrics, weeklyReports } from './weekly';

/** Every table of the workbook, in sheet order. */
export const allTables = {
  Plans: plans,
  Budget: budget,
  Weekly: weeklyReports,
  KPIs: kpis,
  Metrics: metrics,
  Issues: issues,
  Decisions: decisions,
  Findings: findings,
  Evidence: evidence,
  BudgetChanges: budgetChanges,
  Meetings: meetings,
  Lessons: lessons,
  Training: training,
  Violations: violations,
  Archive: archiveIndex,
  Team: team,
  Stages: stages,
  Rules: rules,
  Terms: terms,
  Laws: laws,
  Parameters: parameters,
  Calendar: calendar,
  Reasons: reasons,
  Rates: rates,
} as const;

export type TableCode = keyof typeof allTables;
export const tableCodes = Object.keys(allTables) as readonly TableCode[];
export const tableOf = (code: TableCode): Table => allTables[code];
export const isTableCode = (code: string): code is TableCode => code in allTables;
