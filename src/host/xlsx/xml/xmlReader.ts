import { decodeEntities } from './entities';

/** What {@link XmlReader.next} stopped at. */
export type XmlToken = 'open' | 'close' | 'text' | 'end';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Not well-formed XML, or XML with a DTD (refused: entity bombs, outside files). */
export class XmlSyntaxError extends Error {
  readonly offset: number;

  constructor(what: string, offset: number) {
    super(`${what} at offset ${String(offset)}`);
    this.name = 'XmlSyntaxError';
    this.offset = offset;
  }
}

const LESS = 60;
const SLASH = 47;
const GREATER = 62;
const NO_ATTRIBUTES: XmlAttributes = Object.freeze({});

/**
 * Pull reader for the XML of Office packages: no DTD, UTF-16 string in, names without prefix
 * (`x:row` → `row`), attribute names as written (`r:id`).
 *
 *   const reader = new XmlReader('<row r="1"><c/></row>');
 *   reader.next() → 'open', reader.name → 'row', reader.attributes → { r: '1' }
 */
export class XmlReader {
  readonly source: string;
  name = '';
  text = '';
  attributes: XmlAttributes = NO_ATTRIBUTES;
  /** Offset of the first character of the current token. */
  start = 0;
  /** Offset after the current token. */
  position = 0;
  readonly #open: string[] = [];
  #closeIsDue = false;

  constructor(source: string) {
    this.source = source;
  }

  get depth(): number {
    return this.#open.length;
  }

  next(): XmlToken {
    if (this.#closeIsDue) {
      this.#closeIsDue = false;
      this.#open.pop();
      return 'close';
    }
    const { source } = this;
    for (;;) {
      this.start = this.position;
      if (this.start >= source.length) return this.#finish();
      if (source.charCodeAt(this.start) !== LESS) return this.#readText();
      const second = source.charCodeAt(this.start + 1);
      if (second === SLASH) return this.#readClose();
      if (second !== 33 && second !== 63) return this.#readOpen();
      if (source.startsWith('<![CDATA[', this.start)) return this.#readCharacterBlock();
      this.#skipMarkup();
    }
  }

  /** After 'open': passes over the element and gives its source text, both tags included. */
  skip(): string {
    const { start } = this;
    const depth = this.depth - 1;
    while (this.depth > depth) this.next();
    return this.source.slice(start, this.position);
  }

  /** After 'open': all text inside the element, which is consumed. */
  readText(): string {
    const depth = this.depth - 1;
    let text = '';
    while (this.depth > depth) {
      if (this.next() === 'text') text += this.text;
    }
    return text;
  }

  #finish(): XmlToken {
    if (this.#open.length > 0) {
      throw new XmlSyntaxError(`<${this.#open.at(-1) ?? ''}> is not closed`, this.start);
    }
    return 'end';
  }

  #readText(): XmlToken {
    let end = this.source.indexOf('<', this.start);
    if (end < 0) end = this.source.length;
    this.text = decodeEntities(oneLineEnd(this.source.slice(this.start, end)));
    this.position = end;
    return 'text';
  }

  #readCharacterBlock(): XmlToken {
    const end = this.#indexOf(']]>', this.start + 9);
    this.text = oneLineEnd(this.source.slice(this.start + 9, end));
    this.position = end + 3;
    return 'text';
  }

  #skipMarkup(): void {
    const { source, start } = this;
    if (source.startsWith('<!--', start)) this.position = this.#indexOf('-->', start + 4) + 3;
    else if (source.startsWith('<?', start)) this.position = this.#indexOf('?>', start + 2) + 2;
    else throw new XmlSyntaxError('A document type is not allowed', start);
  }

  #readClose(): XmlToken {
    const end = this.#indexOf('>', this.start);
    this.name = localName(this.source.slice(this.start + 2, end).trimEnd());
    this.position = end + 1;
    if (this.#open.pop() !== this.name) {
      throw new XmlSyntaxError(`</${this.name}> closes nothing`, this.start);
    }
    return 'close';
  }

  #readOpen(): XmlToken {
    const { source } = this;
    let at = this.start + 1;
    while (isNameCode(source.charCodeAt(at))) at += 1;
    if (at === this.start + 1) throw new XmlSyntaxError('A tag has no name', this.start);
    this.name = localName(source.slice(this.start + 1, at));
    this.#open.push(this.name);
    at = this.#readAttributes(at);
    if (source.charCodeAt(at) === SLASH) {
      this.#closeIsDue = true;
      at += 1;
    }
    if (source.charCodeAt(at) !== GREATER) throw new XmlSyntaxError('A tag does not end', at);
    this.position = at + 1;
    return 'open';
  }

  #readAttributes(from: number): number {
    const { source } = this;
    let at = skipSpace(source, from);
    let code = source.charCodeAt(at);
    if (code === GREATER || code === SLASH) {
      this.attributes = NO_ATTRIBUTES;
      return at;
    }
    const attributes: Record<string, string> = {};
    while (code !== GREATER && code !== SLASH) {
      const equals = this.#indexOf('=', at);
      const name = source.slice(at, equals).trimEnd();
      const quoteAt = skipSpace(source, equals + 1);
      const quote = source.charAt(quoteAt);
      if (quote !== '"' && quote !== "'") throw new XmlSyntaxError('Value not quoted', quoteAt);
      const end = this.#indexOf(quote, quoteAt + 1);
      attributes[name] = decodeEntities(oneLine(source.slice(quoteAt + 1, end)));
      at = skipSpace(source, end + 1);
      code = source.charCodeAt(at);
    }
    this.attributes = attributes;
    return at;
  }

  #indexOf(text: string, from: number): number {
    const at = this.source.indexOf(text, from);
    if (at < 0) throw new XmlSyntaxError(`"${text}" is missing`, from);
    return at;
  }
}

/** XML 1.0, 2.11: line ends are one line feed before anything else looks at them. */
function oneLineEnd(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** XML 1.0, 3.3.3: in a value, line ends and tabs that are not escaped are spaces. */
function oneLine(value: string): string {
  return /[\t\r\n]/.test(value) ? value.replace(/\r\n|[\t\r\n]/g, ' ') : value;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Anything that is not white space, '/', '>' or the end: names are compared, never judged. */
function isNameCode(code: number): boolean {
  return code > 32 && code !== SLASH && code !== GREATER;
}

function skipSpace(source: string, from: number): number {
  let at = from;
  let code = source.charCodeAt(at);
  while (code === 32 || code === 10 || code === 13 || code === 9) {
    at += 1;
    code = source.charCodeAt(at);
  }
  return at;
}
