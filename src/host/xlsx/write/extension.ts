import { element } from '../xml/element';
import type { XmlElement } from '../xml/xmlTree';
import { childrenOf, descendants } from '../xml/xmlTree';
import { X14_NAMESPACE, XM_NAMESPACE } from './namespaces';

const CONDITIONAL_FORMATS = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const DATA_VALIDATIONS = '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}';

/**
 * A sheet's `<extLst>`: sparklines, slicers and whatever else the file had, without the rules that
 * are now written among the sheet's own.
 *
 * @param bars `<x14:conditionalFormatting>` elements of data bars
 */
export function extensionXml(old: XmlElement | undefined, bars: string): string {
  const others = childrenOf(old, 'ext').filter(({ attributes }) => !isOurs(attributes['uri']));
  const rules = keptRules(old) + bars;
  const list = others.map(({ source }) => source);
  if (rules !== '') {
    list.push(
      element(
        'ext',
        { uri: CONDITIONAL_FORMATS, 'xmlns:x14': X14_NAMESPACE, 'xmlns:xm': XM_NAMESPACE },
        element('x14:conditionalFormattings', {}, rules),
      ),
    );
  }
  return list.length === 0 ? '' : element('extLst', {}, list);
}

function isOurs(uri: string | undefined): boolean {
  const known = uri?.toUpperCase();
  return known === CONDITIONAL_FORMATS.toUpperCase() || known === DATA_VALIDATIONS.toUpperCase();
}

/** Rules that stand in the extension alone: all but data bars, which belong to a rule outside. */
function keptRules(old: XmlElement | undefined): string {
  if (old === undefined) return '';
  return descendants(old, 'conditionalFormatting')
    .filter((format) =>
      childrenOf(format, 'cfRule').some(({ attributes }) => attributes['type'] !== 'dataBar'),
    )
    .map(({ source }) => source)
    .join('');
}
