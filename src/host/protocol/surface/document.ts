import type { EmbeddedSheet } from '../../core/embeddedSheet';
import type { DocumentProperties } from '../../core/state';
import type { HostClass, HostContext } from '../hostClass';
import { hostClass, method, navigation, scalar } from '../hostClass';
import { invalidArgument, notFound } from '../hostError';
import { workbookProtectionClass, worksheetProtectionClass } from './protection';
import { text } from './rangeTarget';
import type { WorkbookTarget } from './workbook';
import { scopedPartsClass, xmlPartClass, xmlPartsClass } from './xmlParts';

interface KeyTarget {
  readonly key: string;
}

const settingsOf = (c: HostContext): Readonly<Record<string, unknown>> => c.model.state.settings;

function settingAt(key: unknown, c: HostContext): KeyTarget | null {
  return text(key) in settingsOf(c) ? { key: text(key) } : null;
}

const settingsClass = hostClass<WorkbookTarget>(
  'SettingCollection',
  { items: { of: 'Setting', list: (_t, c) => Object.keys(settingsOf(c)).map((key) => ({ key })) } },
  {
    Add: method('Setting', (_t, [key, value], c) => {
      c.model.change({ settings: { ...settingsOf(c), [text(key)]: value } });
      return { key: text(key) };
    }),
    GetCount: method(null, (_t, _args, c) => Object.keys(settingsOf(c)).length),
    GetItem: method('Setting', (_t, [key], c) => {
      const found = settingAt(key, c);
      if (!found) throw notFound();
      return found;
    }),
    GetItemOrNullObject: method('Setting', (_t, [key], c) => settingAt(key, c)),
  },
);

const settingClass = hostClass<KeyTarget>(
  'Setting',
  { identity: (target) => ({ _Id: target.key }) },
  {
    Key: scalar((target) => target.key),
    Value: scalar(
      (target, c) => settingsOf(c)[target.key],
      (target, value, c) => {
        c.model.change({ settings: { ...settingsOf(c), [target.key]: value } });
      },
    ),
    Delete: method(null, (target, _args, c) => {
      const { [target.key]: _gone, ...rest } = settingsOf(c);
      c.model.change({ settings: rest });
    }),
  },
);

const setProperties = (part: Partial<DocumentProperties>, c: HostContext): void => {
  c.model.change({ properties: { ...c.model.state.properties, ...part } });
};

const TEXTS = {
  Author: 'author',
  Category: 'category',
  Comments: 'comments',
  Company: 'company',
  Keywords: 'keywords',
  Manager: 'manager',
  Subject: 'subject',
  Title: 'title',
} as const;

const texts = Object.fromEntries(
  Object.entries(TEXTS).map(([name, key]) => [
    name,
    scalar<WorkbookTarget>(
      (_t, c) => c.model.state.properties[key],
      (_t, value, c) => {
        setProperties({ [key]: text(value) }, c);
      },
    ),
  ]),
);

const propertiesClass = hostClass<WorkbookTarget>(
  'DocumentProperties',
  {},
  {
    ...texts,
    LastAuthor: scalar((_t, c) => c.model.state.properties.lastAuthor),
    CreationDate: scalar((_t, c) => c.model.state.properties.creationDate),
    RevisionNumber: scalar(
      (_t, c) => c.model.state.properties.revisionNumber,
      (_t, value, c) => {
        setProperties({ revisionNumber: Number(value) }, c);
      },
    ),
    Custom: navigation('CustomPropertyCollection', (t) => t),
  },
);

const customOf = (c: HostContext): DocumentProperties['custom'] => c.model.state.properties.custom;

function findCustom(key: unknown, c: HostContext): KeyTarget | null {
  const wanted = text(key).toLowerCase();
  const found = Object.keys(customOf(c)).find((name) => name.toLowerCase() === wanted);
  return found === undefined ? null : { key: found };
}

function propertyValue(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw invalidArgument();
}

const customPropertiesClass = hostClass<WorkbookTarget>(
  'CustomPropertyCollection',
  {
    items: {
      of: 'CustomProperty',
      list: (_t, c) => Object.keys(customOf(c)).map((key) => ({ key })),
    },
  },
  {
    Add: method('CustomProperty', (_t, [key, value], c) => {
      const name = findCustom(key, c)?.key ?? text(key);
      setProperties({ custom: { ...customOf(c), [name]: propertyValue(value) } }, c);
      return { key: name };
    }),
    DeleteAll: method(null, (_t, _args, c) => {
      setProperties({ custom: {} }, c);
    }),
    GetCount: method(null, (_t, _args, c) => Object.keys(customOf(c)).length),
    GetItem: method('CustomProperty', (_t, [key], c) => {
      const found = findCustom(key, c);
      if (!found) throw notFound();
      return found;
    }),
    GetItemOrNullObject: method('CustomProperty', (_t, [key], c) => findCustom(key, c)),
  },
);

const customPropertyClass = hostClass<KeyTarget>(
  'CustomProperty',
  { identity: (target) => ({ _Id: target.key }) },
  {
    Key: scalar((target) => target.key),
    Type: scalar((target, c) => {
      const kind = typeof customOf(c)[target.key];
      return kind === 'number' ? 'Number' : kind === 'boolean' ? 'Boolean' : 'String';
    }),
    Value: scalar(
      (target, c) => customOf(c)[target.key],
      (target, value, c) => {
        setProperties({ custom: { ...customOf(c), [target.key]: propertyValue(value) } }, c);
      },
    ),
    Delete: method(null, (target, _args, c) => {
      const { [target.key]: _gone, ...custom } = customOf(c);
      setProperties({ custom }, c);
    }),
  },
);

interface SheetPropertyTarget {
  readonly sheet: EmbeddedSheet;
  readonly key: string;
}

const sheetPropertiesClass = hostClass<EmbeddedSheet>(
  'WorksheetCustomPropertyCollection',
  {
    items: {
      of: 'WorksheetCustomProperty',
      list: (sheet) => Object.keys(sheet.state.customProperties).map((key) => ({ sheet, key })),
    },
  },
  {
    Add: method('WorksheetCustomProperty', (sheet, [key, value]) => {
      const customProperties = { ...sheet.state.customProperties, [text(key)]: text(value) };
      sheet.change({ customProperties });
      return { sheet, key: text(key) };
    }),
    GetCount: method(null, (sheet) => Object.keys(sheet.state.customProperties).length),
    GetItem: method('WorksheetCustomProperty', (sheet, [key]) => {
      if (!(text(key) in sheet.state.customProperties)) throw notFound();
      return { sheet, key: text(key) };
    }),
    GetItemOrNullObject: method('WorksheetCustomProperty', (sheet, [key]) =>
      text(key) in sheet.state.customProperties ? { sheet, key: text(key) } : null,
    ),
  },
);

const sheetPropertyClass = hostClass<SheetPropertyTarget>(
  'WorksheetCustomProperty',
  { identity: (target) => ({ _Id: target.key }) },
  {
    Key: scalar((target) => target.key),
    Value: scalar(
      ({ sheet, key }) => sheet.state.customProperties[key],
      ({ sheet, key }, value) => {
        sheet.change({ customProperties: { ...sheet.state.customProperties, [key]: text(value) } });
      },
    ),
    Delete: method(null, ({ sheet, key }) => {
      const { [key]: _gone, ...customProperties } = sheet.state.customProperties;
      sheet.change({ customProperties });
    }),
  },
);

export const DOCUMENT_CLASSES: readonly HostClass[] = [
  settingsClass,
  settingClass,
  propertiesClass,
  customPropertiesClass,
  customPropertyClass,
  xmlPartsClass,
  scopedPartsClass,
  xmlPartClass,
  workbookProtectionClass,
  worksheetProtectionClass,
  sheetPropertiesClass,
  sheetPropertyClass,
];
