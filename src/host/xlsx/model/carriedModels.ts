import type { WorkbookModel } from '../../core/model';
import type { Chart } from '../../core/state';
import type { CarriedPackage, CarriedSheet } from '../carried';

/** What travels beside a live workbook between opening and saving. */
export interface CarriedModel {
  readonly book: CarriedPackage;
  /** By sheet id of the model. */
  readonly sheets: ReadonlyMap<string, CarriedModelSheet>;
  /** Sheets whose rows or columns moved since. */
  readonly moved: Set<string>;
}

export interface CarriedModelSheet {
  readonly sheet: CarriedSheet;
  /** Model's chart id → which chart of the file, and what it looked like in the model. */
  readonly charts: ReadonlyMap<string, { readonly index: number; readonly look: string }>;
  readonly tables: ReadonlyMap<string, number>;
}

const carriedModels = new WeakMap<WorkbookModel, CarriedModel>();

export function carriedOf(model: WorkbookModel): CarriedModel | undefined {
  return carriedModels.get(model);
}

/** Keeps it until the workbook is emptied, and notes which sheets rearrange their cells. */
export function carry(model: WorkbookModel, carried: CarriedModel): void {
  carriedModels.set(model, carried);
  const stop = model.onChange((changes) => {
    for (const change of changes) {
      if (change.kind === 'reset') {
        stop();
        if (carriedModels.get(model) === carried) carriedModels.delete(model);
        return;
      }
      const moves =
        change.kind === 'inserted' || change.kind === 'deleted' || change.kind === 'sorted';
      if (moves) carried.moved.add(change.sheetId);
    }
  });
}

/** What a chart looks like, whatever the order of its members. */
export function chartLook(chart: Omit<Chart, 'id'>): string {
  return JSON.stringify(chart, (key, value: unknown) => {
    if (key === 'id') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
