import type { CheckProgress } from '../application/compliance/checkBook';
import type { ComplianceFinding } from '../application/compliance/complianceFinding';
import type { WorkbookReading } from '../ports/workbook';

/** What the pane asks of the worker: one check of one reading. */
export interface CheckQuestion {
  readonly id: number;
  readonly reading: WorkbookReading;
  readonly today: number;
  readonly campaignId: string | undefined;
}

export type CheckAnswer =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: CheckProgress }
  | { readonly id: number; readonly kind: 'done'; readonly findings: readonly ComplianceFinding[] }
  | { readonly id: number; readonly kind: 'failed'; readonly detail: string };
