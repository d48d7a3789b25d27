import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Route, ScreenName } from './route';

export interface ScreenProps {
  readonly route: Route;
}
type Screen = LazyExoticComponent<ComponentType<ScreenProps>>;

const screen = (load: () => Promise<ComponentType<ScreenProps>>): Screen =>
  lazy(async () => ({ default: await load() }));

/** Each screen comes when it is first opened. */
export const screens: Readonly<Partial<Record<ScreenName, Screen>>> = {
  today: screen(async () => (await import('../today/TodayScreen')).TodayScreen),
  setup: screen(async () => (await import('../setup/SetupScreen')).SetupScreen),
  plan: screen(async () => (await import('../plan/PlanScreen')).PlanScreen),
  compliance: screen(async () => (await import('../compliance/ComplianceScreen')).ComplianceScreen),
  rule: screen(async () => (await import('../compliance/rules/RuleScreen')).RuleScreen),
  approval: screen(async () => (await import('../approval/ApprovalScreen')).ApprovalScreen),
  weekly: screen(async () => (await import('../weekly/WeeklyScreen')).WeeklyScreen),
  budget: screen(async () => (await import('../budget/BudgetScreen')).BudgetScreen),
  archive: screen(async () => (await import('../archive/ArchiveScreen')).ArchiveScreen),
  effect: screen(async () => (await import('../effect/EffectScreen')).EffectScreen),
  conduct: screen(async () => (await import('../conduct/ConductScreen')).ConductScreen),
  issue: screen(async () => (await import('../issue/IssueScreen')).IssueScreen),
  lesson: screen(async () => (await import('../lesson/LessonScreen')).LessonScreen),
  meeting: screen(async () => (await import('../meeting/MeetingScreen')).MeetingScreen),
  training: screen(async () => (await import('../training/TrainingScreen')).TrainingScreen),
  report: screen(async () => (await import('../report/ReportScreen')).ReportScreen),
  log: screen(async () => (await import('../log/LogScreen')).LogScreen),
  search: screen(async () => (await import('../search/SearchScreen')).SearchScreen),
  doctor: screen(async () => (await import('../doctor/DoctorScreen')).DoctorScreen),
  help: screen(async () => (await import('../help/HelpScreen')).HelpScreen),
  settings: screen(async () => (await import('../settings/SettingsScreen')).SettingsScreen),
};
