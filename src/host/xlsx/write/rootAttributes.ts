import type { XmlAttributes } from '../xml/xmlReader';
import { MAIN_NAMESPACE, RELATIONSHIP_NAMESPACE } from './namespaces';

/**
 * Attributes for a root that takes source of the old file inside: its prefixes stay declared, the
 * plain namespace becomes ours, so that both spellings (`<x:row>`, `<row>`) mean the same.
 */
export function rootAttributes(old: XmlAttributes | undefined): Record<string, string> {
  const kept = Object.entries(old ?? {}).filter(
    ([name]) => (name.startsWith('xmlns:') && name !== 'xmlns:r') || name === 'mc:Ignorable',
  );
  return {
    xmlns: MAIN_NAMESPACE,
    'xmlns:r': RELATIONSHIP_NAMESPACE,
    ...Object.fromEntries(kept),
  };
}
