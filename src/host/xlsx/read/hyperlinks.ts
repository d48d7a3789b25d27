import { parseAddress } from '../../core/area';
import type { Hyperlink } from '../../core/state';
import type { Relationship } from '../package/relationships';
import { unescapeCellText } from '../xml/entities';
import { childrenOf, prefixed, type XmlElement } from '../xml/xmlTree';

/** Links of a sheet: addresses outside stand in its relationships, places inside in `location`. */
export function hyperlinksOf(
  element: XmlElement | undefined,
  relationships: readonly Relationship[],
): Hyperlink[] {
  return childrenOf(element, 'hyperlink').flatMap((link) => {
    const area = parseAddress(link.attributes['ref'] ?? '');
    if (area === null) return [];
    const id = prefixed(link.attributes, 'id');
    const address = relationships.find((one) => one.id === id)?.target;
    const { location, tooltip } = link.attributes;
    return [
      {
        area,
        ...(address === undefined ? {} : { address }),
        ...(location === undefined ? {} : { documentReference: location }),
        ...(tooltip === undefined ? {} : { screenTip: unescapeCellText(tooltip) }),
      },
    ];
  });
}
