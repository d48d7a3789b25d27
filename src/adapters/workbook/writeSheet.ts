import { failure, type Result } from '../../domain/shared/result';
import type { SheetSpec, SheetWritten } from '../../domain/report/sheet';
import type { WorkbookFailure } from '../../ports/failure';
import type { OfficeHost } from './host';
import type { Session } from './session';

export const writeSheet = (
  _host: OfficeHost,
  _session: Session,
  _sheet: SheetSpec,
): Promise<Result<SheetWritten, WorkbookFailure>> =>
  Promise.resolve(failure({ code: 'unsupported', api: 'writeSheet' }));
