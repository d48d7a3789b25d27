import { escapeText } from '../xml/entities';
import { parseTree, textOf } from '../xml/xmlTree';

/*
 * Excel keeps an add-in's document settings with the add-in's own web extension part, which needs a
 * store to come from. Here they travel as a custom XML part of our own, as JSON.
 */

const NAMESPACE = 'urn:embedded-workbook:settings';

type Settings = Readonly<Record<string, unknown>>;

/** Undefined when there are none. */
export function settingsXml(settings: Settings): string | undefined {
  if (Object.keys(settings).length === 0) return undefined;
  return `<settings xmlns="${NAMESPACE}">${escapeText(JSON.stringify(settings))}</settings>`;
}

/** The settings in a custom XML part, or undefined when it is somebody else's. */
export function settingsIn(xml: string): Settings | undefined {
  if (!xml.includes(NAMESPACE)) return undefined;
  try {
    const root = parseTree(xml);
    const settings: unknown = JSON.parse(textOf(root));
    const isRecord = typeof settings === 'object' && settings !== null && !Array.isArray(settings);
    return root.attributes['xmlns'] === NAMESPACE && isRecord ? (settings as Settings) : undefined;
  } catch {
    return undefined;
  }
}
