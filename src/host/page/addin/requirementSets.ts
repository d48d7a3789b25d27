/** What the embedded workbook says it supports; office.js answers `isSetSupported` from this alone. */
export const requirementSets: Readonly<Record<string, number>> = {
  ExcelApi: 1.16,
  ExcelApiOnline: 1.1,
  AddInCommands: 1.1,
  BindingEvents: 1.1,
  CustomXmlParts: 1.1,
  DialogApi: 1.2,
  DocumentEvents: 1.1,
  RichApiRuntime: 1.1,
  Selection: 1.1,
  Settings: 1.1,
};
