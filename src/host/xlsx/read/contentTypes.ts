import type { ContentTypes } from '../carried';
import type { Parts } from '../package/openPackage';
import { treeOfPart } from '../package/partText';
import { childrenOf } from '../xml/xmlTree';

export const CONTENT_TYPES_PATH = '[Content_Types].xml';

/** @throws XlsxFault `part-missing` */
export function readContentTypes(parts: Parts): ContentTypes {
  const root = treeOfPart(parts, CONTENT_TYPES_PATH);
  return {
    defaults: new Map(
      childrenOf(root, 'Default').map(({ attributes }) => [
        (attributes['Extension'] ?? '').toLowerCase(),
        attributes['ContentType'] ?? '',
      ]),
    ),
    overrides: new Map(
      childrenOf(root, 'Override').map(({ attributes }) => [
        (attributes['PartName'] ?? '').replace(/^\/+/, ''),
        attributes['ContentType'] ?? '',
      ]),
    ),
  };
}

export function contentTypeOf(types: ContentTypes, path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return types.overrides.get(path) ?? types.defaults.get(extension) ?? '';
}
