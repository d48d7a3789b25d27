import { XlsxFault } from './failure';
import type { Parts } from './openPackage';
import { XmlSyntaxError } from '../xml/xmlReader';
import { parseTree, type XmlElement } from '../xml/xmlTree';

/** Text of a member, by its byte order mark (UTF-8 when there is none). */
export function decodePart(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe)
    return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff)
    return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder('utf-8').decode(content);
}

/** @throws XlsxFault `part-missing` */
export function textOfPart(parts: Parts, path: string): string {
  const content = parts.get(path);
  if (content === undefined) throw new XlsxFault({ code: 'part-missing', part: path });
  return decodePart(content);
}

/** @throws XlsxFault `part-missing`, `part-malformed` */
export function treeOfPart(parts: Parts, path: string): XmlElement {
  const text = textOfPart(parts, path);
  return inPart(path, () => parseTree(text));
}

/** Runs a reader of one part, so that a syntax error says which part it is in. */
export function inPart<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    throw new XlsxFault({ code: 'part-malformed', part, offset: error.offset });
  }
}
