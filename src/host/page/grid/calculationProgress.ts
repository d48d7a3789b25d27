import type { Injector } from '@univerjs/core';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { of, type Observable } from 'rxjs';

/**
 * The workbook's core calculates by itself and ends the grid's own trigger; the grid's footer still
 * asks that trigger for its progress and must find one that never moves.
 */
export function restCalculationProgress(injector: Injector): void {
  const trigger = injector.get(TriggerCalculationController) as {
    progress$: Observable<{ done: number; count: number; label?: string }>;
  };
  trigger.progress$ = of({ done: 0, count: 0 });
}
