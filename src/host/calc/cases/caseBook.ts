import type { EmbeddedWorkbook } from '../../embeddedWorkbook';
import { createEmbeddedWorkbook } from '../../embeddedWorkbook';
import { LEDGER } from '../formulaCases';
import { ALL_CASES } from './allCases';
import { DETAILS, DETAILS_AT } from './details';

/** Column U, far right of what the cases read. */
export const RESULT_COLUMN = 20;

/** A calculated workbook with one case a row in column U. */
export async function caseBook(): Promise<EmbeddedWorkbook> {
  const workbook = await createEmbeddedWorkbook();
  const sheet = workbook.model.activeSheet;
  const ledger = LEDGER.map((line) => line.map((value) => ({ value })));
  sheet.write(0, 0, ledger);
  sheet.write(DETAILS_AT.row, DETAILS_AT.column, DETAILS);
  const formulas = ALL_CASES.map(([formula]) => [{ formula }]);
  sheet.write(0, RESULT_COLUMN, formulas);
  await workbook.whenCalculated();
  return workbook;
}
