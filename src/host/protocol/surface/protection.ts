import type { EmbeddedSheet } from '../../core/embeddedSheet';
import type { SheetProtection } from '../../core/state';
import { hostClass, method, scalar } from '../hostClass';
import { HostError } from '../hostError';
import type { WorkbookTarget } from './workbook';

export const workbookProtectionClass = hostClass<WorkbookTarget>(
  'WorkbookProtection',
  {},
  {
    Protected: scalar((_t, c) => c.model.state.protection !== null),
    Protect: method(null, (_t, [password], c) => {
      if (c.model.state.protection) throw new HostError('InvalidOperation');
      c.model.change({ protection: { password: typeof password === 'string' ? password : '' } });
    }),
    Unprotect: method(null, (_t, [password], c) => {
      const current = c.model.state.protection;
      const given = typeof password === 'string' ? password : '';
      if (current && current.password !== given) throw new HostError('AccessDenied');
      c.model.change({ protection: null });
    }),
  },
);

const DEFAULT_OPTIONS: SheetProtection['options'] = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export const worksheetProtectionClass = hostClass<EmbeddedSheet>(
  'WorksheetProtection',
  {},
  {
    Protected: scalar((sheet) => sheet.state.protection !== null),
    Options: scalar((sheet) => sheet.state.protection?.options ?? DEFAULT_OPTIONS),
    Protect: method(null, (sheet, [options, password], c) => {
      if (sheet.state.protection) throw new HostError('InvalidOperation');
      const given = (options ?? {}) as SheetProtection['options'];
      sheet.change({
        protection: {
          options: { ...DEFAULT_OPTIONS, ...given },
          password: typeof password === 'string' ? password : '',
          by: c.session.person,
        },
      });
    }),
    Unprotect: method(null, (sheet, [password]) => {
      const current = sheet.state.protection;
      const given = typeof password === 'string' ? password : '';
      if (current && current.password !== given) throw new HostError('AccessDenied');
      sheet.change({ protection: null });
    }),
    CheckPassword: method(null, (sheet, [password]) => {
      const given = typeof password === 'string' ? password : '';
      return (sheet.state.protection?.password ?? '') === given;
    }),
  },
);
