import type { DifferentialStyle } from '../core/state';
import type { CellStyle } from '../core/style';
import type { ArrayFormula } from './book';
import type { Parts } from './package/openPackage';
import type { Relationship } from './package/relationships';
import type { ReadTable } from './read/tables';
import type { XmlAttributes } from './xml/xmlReader';
import type { XmlElement } from './xml/xmlTree';

/*
 * What a file holds beyond the model. It travels beside the model from opening to saving, so that a
 * save gives back whatever was not understood, as it was.
 */

/** Of the whole package. */
export interface CarriedPackage {
  readonly parts: Parts;
  readonly contentTypes: ContentTypes;
  readonly workbookPath: string;
  readonly workbook: XmlElement;
  readonly packageRelationships: readonly Relationship[];
  readonly workbookRelationships: readonly Relationship[];
  readonly styles?: CarriedStyles;
  /** Names that belong to Excel (`_xlnm.…`) or make no sense, as source. */
  readonly names: readonly string[];
  /** Sheets that are no worksheets: their `<sheet>` element and the position they had. */
  readonly otherSheets: readonly { readonly element: XmlElement; readonly position: number }[];
}

export interface ContentTypes {
  /** By extension, lower case, without dot. */
  readonly defaults: ReadonlyMap<string, string>;
  /** By path without leading slash. */
  readonly overrides: ReadonlyMap<string, string>;
}

/** The style part as it was, and what each of its formats means to the model. */
export interface CarriedStyles {
  readonly root: XmlElement;
  readonly cellStyles: readonly CellStyle[];
  readonly differential: readonly DifferentialStyle[];
}

/** Of one sheet. */
export interface CarriedSheet {
  readonly path: string;
  /** `sheetId` of the workbook part: pivot caches and the like may know it. */
  readonly sheetId: number;
  readonly rootAttributes: XmlAttributes;
  /** All children of `<worksheet>` but its cells, by name. */
  readonly elements: ReadonlyMap<string, readonly XmlElement[]>;
  readonly relationships: readonly Relationship[];
  readonly rows: ReadonlyMap<number, XmlAttributes>;
  /** Texts with several fonts by `row,column`. */
  readonly rich: ReadonlyMap<string, CarriedText>;
  /** `vm` of cells with a picture or a linked data type, by `row,column`. */
  readonly richValues: ReadonlyMap<string, string>;
  readonly arrays: ReadonlyMap<string, CarriedArray>;
  /** By `row,column`: format of cells whose look alone does not say which format it was. */
  readonly formats: ReadonlyMap<string, number>;
  /** In the order of the book's tables. */
  readonly tables: readonly ReadTable[];
  readonly drawing?: CarriedDrawing;
  readonly keptFormats: readonly string[];
  readonly keptValidations: readonly string[];
  readonly legacyDrawing: string;
}

export interface CarriedText {
  readonly text: string;
  readonly source: string;
}

export interface CarriedArray extends ArrayFormula {
  readonly formula: string;
}

export interface CarriedDrawing {
  readonly path: string;
  readonly rootTag: string;
  readonly anchors: readonly CarriedAnchor[];
  readonly relationships: readonly Relationship[];
  /** What each chart looked like when it was read, to see whether it changed. */
  readonly charts: readonly string[];
}

export interface CarriedAnchor {
  readonly source: string;
  readonly chart?: number;
}
