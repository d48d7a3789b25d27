import { zipSync, type Zippable } from 'fflate';
import type { CarriedPackage } from '../carried';
import { contentTypeOf, CONTENT_TYPES_PATH } from '../read/contentTypes';
import {
  relationshipsOf,
  relationshipsPath,
  writeRelationships,
  type Relationship,
} from '../package/relationships';
import { element, XML_HEADER } from '../xml/element';

export type NewRelationship = Omit<Relationship, 'kind'>;

const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
/** The oldest time a zip can hold: equal books give equal files. */
const TIME = new Date(1980, 0, 1);

/** Collects the members of a package, new ones and those carried over from the file as it was. */
export class PackageWriter {
  readonly #members = new Map<string, Uint8Array>();
  readonly #overrides = new Map<string, string>();
  readonly #defaults = new Map<string, string>([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ]);
  readonly #carried: CarriedPackage | undefined;

  constructor(carried: CarriedPackage | undefined) {
    this.#carried = carried;
  }

  add(path: string, content: string | Uint8Array, contentType: string): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#members.set(path, bytes);
    this.#overrides.set(path, contentType);
  }

  /** The relationships of a part; none makes no member. */
  relate(part: string, relationships: readonly NewRelationship[]): void {
    if (relationships.length === 0) return;
    const bytes = new TextEncoder().encode(writeRelationships(relationships));
    this.#members.set(relationshipsPath(part), bytes);
  }

  /** Takes a part of the old file over, with everything that it refers to. */
  carry(path: string): void {
    const content = this.#carried?.parts.get(path);
    if (this.#carried === undefined || content === undefined || this.#members.has(path)) return;
    this.#members.set(path, content);
    this.#declare(path, contentTypeOf(this.#carried.contentTypes, path));
    const relationships = this.#carried.parts.get(relationshipsPath(path));
    if (relationships === undefined) return;
    this.#members.set(relationshipsPath(path), relationships);
    for (const { target, external } of relationshipsOf(this.#carried.parts, path)) {
      if (!external) this.carry(target);
    }
  }

  /** `freePath('xl/charts/chart', '.xml')` → the first numbered name that nothing uses. */
  freePath(stem: string, ending: string): string {
    for (let number = 1; ; number += 1) {
      const path = `${stem}${String(number)}${ending}`;
      if (!this.#members.has(path) && this.#carried?.parts.has(path) !== true) return path;
    }
  }

  has(path: string): boolean {
    return this.#members.has(path);
  }

  /** Carried parts that have not been taken over: what a save would drop. */
  get left(): readonly string[] {
    return [...(this.#carried?.parts.keys() ?? [])].filter((path) => !this.#members.has(path));
  }

  zip(): Uint8Array {
    const files: Zippable = {};
    files[CONTENT_TYPES_PATH] = [new TextEncoder().encode(this.#contentTypes()), { mtime: TIME }];
    for (const [path, bytes] of this.#members) {
      files[path] = [bytes, { mtime: TIME, level: isPacked(path) ? 0 : 6 }];
    }
    return zipSync(files);
  }

  /** Parts that a package reaches by extension alone (pictures, VML) keep doing so. */
  #declare(path: string, contentType: string): void {
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    if (this.#carried?.contentTypes.overrides.has(path) === true || extension === 'xml') {
      this.#overrides.set(path, contentType);
    } else {
      this.#defaults.set(extension, contentType);
    }
  }

  declareDefault(extension: string, contentType: string): void {
    this.#defaults.set(extension, contentType);
  }

  #contentTypes(): string {
    const defaults = [...this.#defaults].map(([extension, type]) =>
      element('Default', { Extension: extension, ContentType: type }),
    );
    const overrides = [...this.#overrides].map(([path, type]) =>
      element('Override', { PartName: `/${path}`, ContentType: type }),
    );
    return XML_HEADER + element('Types', { xmlns: CONTENT_TYPES }, [...defaults, ...overrides]);
  }
}

function isPacked(path: string): boolean {
  return /\.(png|jpe?g|gif|zip|docx|xlsx)$/i.test(path);
}
