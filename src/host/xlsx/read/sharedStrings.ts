import { unescapeCellText } from '../xml/entities';
import { XmlReader } from '../xml/xmlReader';

export interface SharedText {
  readonly text: string;
  /** Source of the `<si>` when it has several fonts; plain text has none. */
  readonly rich?: string;
}

/** Items of `xl/sharedStrings.xml` in order; phonetic guides are left out of the text. */
export function readSharedStrings(source: string): readonly SharedText[] {
  const reader = new XmlReader(source);
  const items: SharedText[] = [];
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token === 'open' && reader.name === 'si') items.push(readTextItem(reader));
  }
  return items;
}

/** After 'open' of `<si>` or `<is>`. */
export function readTextItem(reader: XmlReader): SharedText {
  const { start } = reader;
  const depth = reader.depth - 1;
  let text = '';
  let runs = 0;
  let inText = false;
  while (reader.depth > depth) {
    const token = reader.next();
    if (token === 'open') {
      if (reader.name === 'rPh') reader.skip();
      else if (reader.name === 'r') runs += 1;
      else inText = reader.name === 't';
    } else if (token === 'text') {
      if (inText) text += reader.text;
    } else {
      inText = false;
    }
  }
  const plain = unescapeCellText(text);
  if (runs === 0) return { text: plain };
  return { text: plain, rich: asSharedItem(reader.source.slice(start, reader.position)) };
}

/** `<is>…</is>` and `<x:si>…</x:si>` as a plain `<si>`, which any string table can take. */
function asSharedItem(source: string): string {
  const inner = source.slice(source.indexOf('>') + 1, source.lastIndexOf('</'));
  return `<si>${inner.replace(/<(\/?)[\w.-]+:(?=\w)/g, '<$1')}</si>`;
}
