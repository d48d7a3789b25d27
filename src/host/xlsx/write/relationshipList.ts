import type { Relationship } from '../package/relationships';
import { OFFICE_TYPES } from '../package/relationships';
import type { NewRelationship } from './packageWriter';

/** Relationships of one part: those kept have their ids, new ones get ids that are free. */
export class RelationshipList {
  readonly #list: NewRelationship[] = [];
  readonly #ids: Set<string>;

  /** @param reserved ids that source carried over may still use */
  constructor(reserved: Iterable<string> = []) {
    this.#ids = new Set(reserved);
  }

  /** Adds and returns the id. A `kind` of one word gets Office's address before it. */
  add(kind: string, target: string, external = false): string {
    const type = kind.includes(':') ? kind : `${OFFICE_TYPES}/${kind}`;
    let number = this.#list.length + 1;
    while (this.#ids.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    this.#ids.add(id);
    this.#list.push({ id, type, target, external });
    return id;
  }

  keep({ id, type, target, external }: Relationship): void {
    if (this.#list.some((one) => one.id === id)) return;
    this.#ids.add(id);
    this.#list.push({ id, type, target, external });
  }

  get all(): readonly NewRelationship[] {
    return this.#list;
  }
}
