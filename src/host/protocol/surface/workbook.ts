import { areaOf, parseAddress } from '../../core/area';
import type { HostClass, HostContext } from '../hostClass';
import { hostClass, method, navigation, scalar } from '../hostClass';
import { invalidArgument } from '../hostError';
import type { TrackedRange } from '../session';
import { rangeOn, text } from './rangeTarget';
import { registers } from './registrations';

/** The one object of a request's global path; it carries no state of its own. */
export interface WorkbookTarget {
  readonly kind: 'workbook';
}

export const WORKBOOK: WorkbookTarget = { kind: 'workbook' };

/** `event|{sheet}|A1:B2` → the range an event told of. */
function eventRange(referenceId: string): TrackedRange {
  const [, sheetId, address] = referenceId.split('|');
  const area = parseAddress(address ?? '');
  if (sheetId === undefined || !area) throw invalidArgument();
  return rangeOn(sheetId, area);
}

export const workbookClass = hostClass<WorkbookTarget>(
  'Workbook',
  {},
  {
    Name: scalar((_t, c) => c.model.store.workbook.name || 'Book1.xlsx'),
    AutoSave: scalar(() => true),
    IsDirty: scalar(
      () => false,
      () => undefined,
    ),
    PreviouslySaved: scalar(() => true),
    ReadOnly: scalar(() => false),
    Use1904DateSystem: scalar(
      (_t, c) => c.model.state.date1904,
      (_t, value, c) => {
        c.model.change({ date1904: value === true });
      },
    ),
    Application: navigation('Application', (t) => t),
    _Runtime: navigation('Runtime', (t) => t),
    Worksheets: navigation('WorksheetCollection', (t) => t),
    Tables: navigation('TableCollection', () => ({ sheetId: null })),
    Functions: navigation('Functions', (t) => t),
    Names: navigation('NamedItemCollection', () => ({ sheetId: null })),
    Settings: navigation('SettingCollection', (t) => t),
    CustomXmlParts: navigation('CustomXmlPartCollection', () => ({ namespaceUri: null })),
    Properties: navigation('DocumentProperties', (t) => t),
    Comments: navigation('CommentCollection', () => ({ sheetId: null })),
    Notes: navigation('NoteCollection', () => ({ sheetId: null })),
    Protection: navigation('WorkbookProtection', (t) => t),

    GetActiveCell: method('Range', (_t, _args, c) => {
      const { sheetId, areas } = c.model.selection;
      const { row, column } = areas[0] ?? { row: 0, column: 0 };
      return rangeOn(sheetId, areaOf(row, column, row, column));
    }),
    GetSelectedRange: method('Range', (_t, _args, c) => {
      const { sheetId, areas } = c.model.selection;
      return rangeOn(sheetId, areas[0] ?? areaOf(0, 0, 0, 0));
    }),
    GetSelectedRanges: method('RangeAreas', (_t, _args, c) => c.model.selection),
    GetIsActiveCollabSession: method(null, () => false),
    Save: method(null, () => null),
    _GetRangeForEventByReferenceId: method('Range', (_t, [id]) => eventRange(text(id))),
    _GetRangeOrNullObjectForEventByReferenceId: method('Range', (_t, [id]) => eventRange(text(id))),
    _RemoveReference: method(null, (_t, [id], c) => {
      c.session.release(String(id));
    }),
    _RemoveAllReferences: method(null, (_t, _args, c) => {
      c.session.releaseAll();
    }),
    _GetReferenceCount: method(null, (_t, _args, c) => c.session.referenceCount),
    ...registers({ ActivatedEvent: 2203, AutoSaveSettingChangedEvent: 2200 }, () => 'Workbook'),
  },
);

export const applicationClass = hostClass<WorkbookTarget>(
  'Application',
  {},
  {
    CalculationMode: scalar(
      (_t, c) => (c.model.calculation.isManual ? 'Manual' : 'Automatic'),
      (_t, value, c) => {
        c.model.calculation.isManual = value === 'Manual';
        if (!c.model.calculation.isManual) c.model.calculation.resume();
      },
    ),
    CalculationState: scalar((_t, c) => (c.model.calculation.isPending ? 'Pending' : 'Done')),
    CalculationEngineVersion: scalar(() => 191029),
    DecimalSeparator: scalar(() => '.'),
    ThousandsSeparator: scalar(() => ','),
    UseSystemSeparators: scalar(() => true),
    CultureInfo: navigation('CultureInfo', (t) => t),
    Calculate: method(null, (_t, [type], c) => {
      c.model.calculation.calculateNow(type !== 'Recalculate');
    }),
    SuspendApiCalculationUntilNextSync: method(null, () => null),
    SuspendScreenUpdatingUntilNextSync: method(null, () => null),
  },
);

export const cultureClass = hostClass<WorkbookTarget>(
  'CultureInfo',
  {},
  {
    Name: scalar((_t, c) => c.session.locale),
    NumberFormat: navigation('NumberFormatInfo', (t) => t),
    DatetimeFormat: navigation('DatetimeFormatInfo', (t) => t),
  },
);

const isChinese = (c: HostContext): boolean => c.session.locale === 'zh-CN';

/** Both languages of this host separate alike. */
const numberFormatInfoClass = hostClass<WorkbookTarget>(
  'NumberFormatInfo',
  {},
  {
    NumberDecimalSeparator: scalar(() => '.'),
    NumberGroupSeparator: scalar(() => ','),
    CurrencySymbol: scalar((_t, c) => (isChinese(c) ? '¥' : '$')),
  },
);

const datetimeFormatInfoClass = hostClass<WorkbookTarget>(
  'DatetimeFormatInfo',
  {},
  {
    DateSeparator: scalar(() => '/'),
    TimeSeparator: scalar(() => ':'),
    ShortDatePattern: scalar((_t, c) => (isChinese(c) ? 'yyyy/M/d' : 'M/d/yyyy')),
    LongDatePattern: scalar((_t, c) =>
      isChinese(c) ? 'yyyy"年"M"月"d"日"' : 'dddd, MMMM d, yyyy',
    ),
    LongTimePattern: scalar((_t, c) => (isChinese(c) ? 'H:mm:ss' : 'h:mm:ss tt')),
  },
);

const runtimeClass = hostClass<WorkbookTarget>(
  'Runtime',
  {},
  {
    EnableEvents: scalar(
      (_t, c) => c.session.eventsEnabled,
      (_t, value, c) => {
        c.session.eventsEnabled = value === true;
      },
    ),
  },
);

export const WORKBOOK_PARTS: readonly HostClass[] = [
  datetimeFormatInfoClass,
  numberFormatInfoClass,
  runtimeClass,
];
