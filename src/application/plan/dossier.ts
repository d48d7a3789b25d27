import type { PlanDossier } from '../../domain/plan/completeness';
import type { Book } from '../book';

/** A plan with its live budget lines and KPI targets, or undefined where there is no such plan. */
export function dossierOf(book: Book, planId: string): PlanDossier | undefined {
  const plan = book.row('Plans', planId);
  if (!plan) return undefined;
  return {
    plan,
    lines: book.rows('Budget').filter((line) => line.campaignId === planId),
    kpis: book.rows('KPIs').filter((kpi) => kpi.campaignId === planId),
  };
}
