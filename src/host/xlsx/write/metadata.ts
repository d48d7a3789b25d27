import type { CarriedPackage } from '../carried';
import { treeOfPart } from '../package/partText';
import type { Relationship } from '../package/relationships';
import { child, childrenOf } from '../xml/xmlTree';

/** Metadata that marks a cell as a dynamic array ([MS-XLSX] 2.6.98, `XLDAPR`): `cm="1"`. */
export const DYNAMIC_ARRAY_METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" ' +
  'pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" ' +
  'clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** `cm` that means a dynamic array in the old file; undefined when it has none. */
export function dynamicMetadataIndex(
  carried: CarriedPackage,
  relationship: Relationship | undefined,
): number | undefined {
  if (relationship === undefined || !carried.parts.has(relationship.target)) return undefined;
  const root = treeOfPart(carried.parts, relationship.target);
  const types = childrenOf(child(root, 'metadataTypes'), 'metadataType');
  const type = types.findIndex(({ attributes }) => attributes['name'] === 'XLDAPR') + 1;
  if (type === 0) return undefined;
  const index = childrenOf(child(root, 'cellMetadata'), 'bk').findIndex((block) =>
    childrenOf(block, 'rc').some(({ attributes }) => Number(attributes['t']) === type),
  );
  return index < 0 ? undefined : index + 1;
}
