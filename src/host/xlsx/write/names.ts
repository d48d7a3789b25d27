import { addressOf, type Area } from '../../core/area';
import type { Book, BookName, BookSheet } from '../book';
import { toFileForm } from '../formula/formulaForm';
import type { LossList } from '../loss';
import { element } from '../xml/element';
import { escapeCellText } from '../xml/entities';

/** `<definedNames>`: the book's, Excel's own for printing and filters, and those kept as they were. */
export function namesXml(book: Book, positions: readonly number[], losses: LossList): string {
  const own = book.names
    .filter((name) => isUsable(name, losses))
    .map((name) => ({ key: name.name.toLowerCase(), xml: nameXml(name, positions) }));
  const printed = book.sheets.flatMap((sheet, index) =>
    printNames(sheet, positions[index] ?? index),
  );
  const kept = (book.carried?.names ?? []).map((source) => ({ key: source, xml: source }));
  // Excel wants them in order, without regard to case.
  const all = [...own, ...printed, ...kept].sort((a, b) =>
    a.key < b.key ? -1 : a.key > b.key ? 1 : 0,
  );
  return all.length === 0
    ? ''
    : element(
        'definedNames',
        {},
        all.map(({ xml }) => xml),
      );
}

/** What Excel takes for a name: a letter, `_` or `\` first, no space, no cell address. */
function isUsable({ name, formula }: BookName, losses: LossList): boolean {
  const isValid =
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) &&
    !/^(?:[a-z]{1,3}\d+|r|c|r\d*c\d*)$/i.test(name);
  if (!isValid || formula.replace(/^=/, '') === '') {
    losses.add({ code: 'name-invalid', detail: name });
    return false;
  }
  return true;
}

function nameXml(name: BookName, positions: readonly number[]): string {
  const attributes = {
    name: name.name,
    localSheetId: name.sheet === null ? undefined : (positions[name.sheet] ?? name.sheet),
    hidden: name.visible ? undefined : true,
    comment: name.comment === '' ? undefined : name.comment,
  };
  return element('definedName', attributes, escapeCellText(toFileForm(name.formula)));
}

function printNames(sheet: BookSheet, position: number): { key: string; xml: string }[] {
  const { printArea, printTitleRows, printTitleColumns } = sheet.state.pageLayout;
  const titles = [printTitleColumns, printTitleRows].filter((area) => area !== null);
  const filter = sheet.state.autoFilter;
  return [
    printName('_xlnm.Print_Area', printArea, sheet, position),
    printName('_xlnm.Print_Titles', titles, sheet, position),
    printName('_xlnm._FilterDatabase', filter === null ? [] : [filter.area], sheet, position, true),
  ].filter((name) => name !== undefined);
}

function printName(
  name: string,
  areas: readonly Area[],
  sheet: BookSheet,
  position: number,
  hidden?: true,
): { key: string; xml: string } | undefined {
  if (areas.length === 0) return undefined;
  const prefix = `${quoteSheet(sheet.name)}!`;
  const formula = areas.map((area) => prefix + addressOf(area, true)).join(',');
  const xml = element(
    'definedName',
    { name, localSheetId: position, hidden },
    escapeCellText(formula),
  );
  return { key: `${name.toLowerCase()} ${String(position).padStart(6, '0')}`, xml };
}

/** `Q4's plan` → `'Q4''s plan'` */
function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
