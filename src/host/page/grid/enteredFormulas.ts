import type { Injector } from '@univerjs/core';
import { BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import type { WorkbookModel } from '../../core/model';

/**
 * The formula bar and the cell editor show a formula as it was entered (`=[@Actual]-[@Planned]`),
 * not as the engine was given it.
 */
export function showEnteredFormulas(injector: Injector, model: WorkbookModel): () => void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  const disposable = writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    id: 'embedded.entered-formula',
    priority: 1000,
    handler: (cell, context, next) => {
      const formula = model.sheet(context.subUnitId)?.formula(context.row, context.col);
      // Not calling `next` ends the chain: the engine's own text must not come after this one.
      return formula === undefined ? next(cell) : { ...cell, f: formula };
    },
  });
  return () => {
    disposable();
  };
}
