import type { DocumentProperties } from '../../core/state';
import type { Parts } from '../package/openPackage';
import { treeOfPart } from '../package/partText';
import type { Relationship } from '../package/relationships';
import { unescapeCellText } from '../xml/entities';
import { child, childrenOf, isOn, numberOf, textOf, type XmlElement } from '../xml/xmlTree';

/** Core, extended and custom properties, each in a part of its own. */
export function readProperties(
  parts: Parts,
  relationships: readonly Relationship[],
): DocumentProperties {
  const part = (kind: string): XmlElement | undefined => {
    const target = relationships.find((one) => one.kind === kind)?.target;
    return target === undefined || !parts.has(target) ? undefined : treeOfPart(parts, target);
  };
  const core = part('core-properties');
  const extended = part('extended-properties');
  const text = (root: XmlElement | undefined, name: string): string => textOf(child(root, name));
  return {
    title: text(core, 'title'),
    subject: text(core, 'subject'),
    author: text(core, 'creator'),
    keywords: text(core, 'keywords'),
    comments: text(core, 'description'),
    category: text(core, 'category'),
    manager: text(extended, 'Manager'),
    company: text(extended, 'Company'),
    lastAuthor: text(core, 'lastModifiedBy'),
    revisionNumber: numberOf(text(core, 'revision')) ?? 0,
    creationDate: text(core, 'created'),
    custom: customProperties(part('custom-properties')),
  };
}

const NUMBERS = new Set('i1 i2 i4 i8 int ui1 ui2 ui4 ui8 uint r4 r8 decimal'.split(' '));

function customProperties(root: XmlElement | undefined): DocumentProperties['custom'] {
  const custom: Record<string, string | number | boolean> = {};
  for (const property of childrenOf(root, 'property')) {
    const name = property.attributes['name'];
    const typed = property.children[0];
    if (name === undefined || typed === undefined) continue;
    custom[name] = typedValue(typed);
  }
  return custom;
}

function typedValue(element: XmlElement): string | number | boolean {
  const text = unescapeCellText(textOf(element));
  if (element.name === 'bool') return isOn(text);
  if (NUMBERS.has(element.name)) return numberOf(text) ?? text;
  return text;
}
