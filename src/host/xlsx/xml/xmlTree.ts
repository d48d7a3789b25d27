import { XmlReader, type XmlAttributes } from './xmlReader';

/** A small part held as a tree; sheets' cells never are. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlElement[];
  /** Text directly inside, white space kept. */
  readonly text: string;
  /** As it stands in the file, so that what is not understood can be written back unchanged. */
  readonly source: string;
}

export function parseTree(source: string): XmlElement {
  const reader = new XmlReader(source);
  for (;;) {
    const token = reader.next();
    if (token === 'open') {
      const root = readElement(reader);
      while (reader.next() !== 'end');
      return root;
    }
    if (token === 'end') return { name: '', attributes: {}, children: [], text: '', source: '' };
  }
}

/** After 'open': the element as a tree; the reader stands behind its end tag. */
export function readElement(reader: XmlReader): XmlElement {
  const { name, attributes, start } = reader;
  const children: XmlElement[] = [];
  let text = '';
  for (;;) {
    const token = reader.next();
    if (token === 'open') children.push(readElement(reader));
    else if (token === 'text') text += reader.text;
    else break;
  }
  return { name, attributes, children, text, source: reader.source.slice(start, reader.position) };
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** `at(root, 'chart', 'plotArea')`: the element at the end of a path of first children. */
export function at(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => child(found, name), element);
}

/** Every descendant of that name, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((one) => [
    ...(one.name === name ? [one] : []),
    ...descendants(one, name),
  ]);
}

export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.text + element.children.map(textOf).join('');
}

/** The attribute of a local name whatever its prefix: `r:id`, `d3p1:id` → 'id'. */
export function prefixed(attributes: XmlAttributes, name: string): string | undefined {
  const ending = `:${name}`;
  return Object.entries(attributes).find(([key]) => key.endsWith(ending))?.[1];
}

/** The attributes but those named. */
export function omit(attributes: XmlAttributes, ...names: readonly string[]): XmlAttributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}

/** xsd:boolean as files write it: `1`, `true`, `on`. */
export function isOn(value: string | undefined, otherwise = false): boolean {
  if (value === undefined) return otherwise;
  return value === '1' || value === 'true' || value === 'on';
}

export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
