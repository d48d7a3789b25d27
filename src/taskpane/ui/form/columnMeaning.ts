import type { TableCode } from '../../../domain/tables/all';
import {
  columnsOfArchive,
  columnsOfBudgetChanges,
  columnsOfDecisions,
  columnsOfEvidence,
  columnsOfFindings,
  columnsOfLessons,
  columnsOfMeetings,
  columnsOfTraining,
  columnsOfViolations,
} from '../../../terms/columnsOfRecords';
import {
  columnsOfCalendar,
  columnsOfLaws,
  columnsOfParameters,
  columnsOfRates,
  columnsOfReasons,
  columnsOfRules,
  columnsOfStages,
  columnsOfTeam,
  columnsOfTerms,
} from '../../../terms/columnsOfSettings';
import {
  columnsOfBudget,
  columnsOfIssues,
  columnsOfKpis,
  columnsOfMetrics,
  columnsOfPlans,
  columnsOfWeekly,
} from '../../../terms/columnsOfWork';
import type { Catalogue, Wording } from '../../../terms/wording';

/** What each column means, by table; ID and voided are explained by their own notes. */
export const columnMeanings: Readonly<Record<TableCode, Catalogue>> = {
  Plans: columnsOfPlans,
  Budget: columnsOfBudget,
  Weekly: columnsOfWeekly,
  KPIs: columnsOfKpis,
  Metrics: columnsOfMetrics,
  Issues: columnsOfIssues,
  Decisions: columnsOfDecisions,
  Findings: columnsOfFindings,
  Evidence: columnsOfEvidence,
  BudgetChanges: columnsOfBudgetChanges,
  Meetings: columnsOfMeetings,
  Lessons: columnsOfLessons,
  Training: columnsOfTraining,
  Violations: columnsOfViolations,
  Archive: columnsOfArchive,
  Team: columnsOfTeam,
  Stages: columnsOfStages,
  Rules: columnsOfRules,
  Terms: columnsOfTerms,
  Laws: columnsOfLaws,
  Parameters: columnsOfParameters,
  Calendar: columnsOfCalendar,
  Reasons: columnsOfReasons,
  Rates: columnsOfRates,
};

export const meaningOf = (table: TableCode, column: string): Wording | undefined =>
  columnMeanings[table][column];
