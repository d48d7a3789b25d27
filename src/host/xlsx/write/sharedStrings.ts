import { element, XML_HEADER } from '../xml/element';
import { escapeCellText } from '../xml/entities';
import { MAIN_NAMESPACE } from './namespaces';

/** The texts of all cells, each once. */
export class SharedStrings {
  readonly #indexes = new Map<string, number>();
  readonly #items: string[] = [];
  #uses = 0;

  indexOf(text: string): number {
    const known = this.#indexes.get(text);
    this.#uses += 1;
    if (known !== undefined) return known;
    return this.#push(text, `<si>${textElement(text)}</si>`);
  }

  /** @param source an `<si>` of the old file, several fonts and all */
  indexOfSource(source: string): number {
    const key = `\u0000${source}`;
    this.#uses += 1;
    return this.#indexes.get(key) ?? this.#push(key, source);
  }

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  xml(): string {
    const attributes = {
      xmlns: MAIN_NAMESPACE,
      count: this.#uses,
      uniqueCount: this.#items.length,
    };
    return XML_HEADER + element('sst', attributes, this.#items);
  }

  #push(key: string, item: string): number {
    const index = this.#items.length;
    this.#indexes.set(key, index);
    this.#items.push(item);
    return index;
  }
}

/** `<t>`, with its white space kept where XML readers would trim it. */
export function textElement(text: string): string {
  const keep = /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${keep}>${escapeCellText(text)}</t>`;
}
