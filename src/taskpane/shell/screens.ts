import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Route, ScreenName } from './route';

export interface ScreenProps {
  readonly route: Route;
}
type Load = () => Promise<ComponentType<ScreenProps>>;
type Screen = LazyExoticComponent<ComponentType<ScreenProps>>;

const loads: Readonly<Partial<Record<ScreenName, Load>>> = {
  today: async () => (await import('../today/TodayScreen')).TodayScreen,
  card: async () => (await import('./CardScreen')).CardScreen,
  setup: async () => (await import('../setup/SetupScreen')).SetupScreen,
  plan: async () => (await import('../plan/PlanScreen')).PlanScreen,
  compliance: async () => (await import('../compliance/ComplianceScreen')).ComplianceScreen,
  rule: async () => (await import('../compliance/rules/RuleScreen')).RuleScreen,
  approval: async () => (await import('../approval/ApprovalScreen')).ApprovalScreen,
  weekly: async () => (await import('../weekly/WeeklyScreen')).WeeklyScreen,
  budget: async () => (await import('../budget/BudgetScreen')).BudgetScreen,
  archive: async () => (await import('../archive/ArchiveScreen')).ArchiveScreen,
  effect: async () => (await import('../effect/EffectScreen')).EffectScreen,
  conduct: async () => (await import('../conduct/ConductScreen')).ConductScreen,
  issue: async () => (await import('../issue/IssueScreen')).IssueScreen,
  lesson: async () => (await import('../lesson/LessonScreen')).LessonScreen,
  meeting: async () => (await import('../meeting/MeetingScreen')).MeetingScreen,
  training: async () => (await import('../training/TrainingScreen')).TrainingScreen,
  report: async () => (await import('../report/ReportScreen')).ReportScreen,
  log: async () => (await import('../log/LogScreen')).LogScreen,
  search: async () => (await import('../search/SearchScreen')).SearchScreen,
  doctor: async () => (await import('../doctor/DoctorScreen')).DoctorScreen,
  help: async () => (await import('../help/HelpScreen')).HelpScreen,
  settings: async () => (await import('../settings/SettingsScreen')).SettingsScreen,
};

/** Each screen comes when it is first opened. */
export const screens = Object.fromEntries(
  Object.entries(loads).map(([name, load]) => [
    name,
    lazy(async () => ({ default: await load() })),
  ]),
) as Readonly<Partial<Record<ScreenName, Screen>>>;

/** Fetches a screen's program ahead of its being shown; a failure is told when it is. */
export function fetchScreen(name: ScreenName): void {
  loads[name]?.().catch(() => undefined);
}
