import type { Injector } from '@univerjs/core';
import type { IFunctionNames } from '@univerjs/engine-formula';
import {
  IFunctionService,
  functionDate,
  functionLogical,
  functionLookup,
  functionMath,
  functionMeta,
  functionStatistical,
  functionText,
} from '@univerjs/engine-formula';
import { AGGREGATE_CORRECTIONS } from './corrections/aggregates';
import { correctCellReading } from './corrections/cellReading';
import { clockCorrections } from './corrections/clock';
import { COMPARISON_CORRECTIONS, correctTextComparison } from './corrections/comparison';
import { CRITERIA_CORRECTIONS } from './corrections/criteria';
import { DATE_CORRECTIONS } from './corrections/dates';
import type { FunctionClass } from './corrections/functionClass';
import { correctLiterals } from './corrections/literals';
import { dateSystemCorrections } from './corrections/dateSystem';
import { LOOKUP_CORRECTIONS } from './corrections/lookups';
import { TEXT_CORRECTIONS } from './corrections/texts';
import { correctValueIndex } from './corrections/valueIndex';

const ENGINE: ReadonlyMap<string, FunctionClass> = new Map(
  [
    ...functionDate,
    ...functionLogical,
    ...functionLookup,
    ...functionMath,
    ...functionMeta,
    ...functionStatistical,
    ...functionText,
  ].map(([type, name]) => [String(name), type as FunctionClass]),
);

function classNamed(name: string): FunctionClass {
  const found = ENGINE.get(name);
  if (!found) throw new Error(`The engine has no function ${name}`);
  return found;
}

let isPrepared = false;

/** What all workbooks of this program share. */
function prepareEngine(): void {
  if (isPrepared) return;
  isPrepared = true;
  correctValueIndex();
  correctCellReading();
  correctLiterals();
  correctTextComparison();
}

/** What formulas are to know of the workbook they stand in. */
export interface Surroundings {
  readonly is1904: () => boolean;
  readonly now: () => Date;
}

/** Puts right what the engine gets wrong without saying so; each has its case in the formula table. */
export function correctEngine(injector: Injector, surroundings: Surroundings): void {
  prepareEngine();
  const corrected = new Map<string, FunctionClass>();
  for (const [name, correct] of [
    ...AGGREGATE_CORRECTIONS,
    ...COMPARISON_CORRECTIONS,
    ...CRITERIA_CORRECTIONS,
    ...DATE_CORRECTIONS,
    ...LOOKUP_CORRECTIONS,
    ...TEXT_CORRECTIONS,
    ...clockCorrections(surroundings.now),
    ...dateSystemCorrections(surroundings.is1904),
  ]) {
    corrected.set(name, correct(corrected.get(name) ?? classNamed(name)));
  }
  const executors = [...corrected].map(([name, type]) => new type(name as IFunctionNames));
  injector.get(IFunctionService).registerExecutors(...executors);
}
