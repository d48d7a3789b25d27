import { XML_HEADER, element } from '../xml/element';
import { childrenOf } from '../xml/xmlTree';
import type { Parts } from './openPackage';
import { treeOfPart } from './partText';

export interface Relationship {
  readonly id: string;
  /** Last word of the type's address, the same in transitional and strict files: `worksheet`. */
  readonly kind: string;
  readonly type: string;
  /** Path in the package; the address as written when `external`. */
  readonly target: string;
  readonly external: boolean;
}

const PACKAGE_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const OFFICE_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; '' is the package itself. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Relationships of a part; none when it has no such member. */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const path = relationshipsPath(part);
  if (!parts.has(path)) return [];
  return childrenOf(treeOfPart(parts, path), 'Relationship').map(({ attributes }) => {
    const type = attributes['Type'] ?? '';
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target: external ? target : resolvePath(part, target),
      external,
    };
  });
}

/** `xl/worksheets/sheet1.xml`, `../tables/table1.xml` → `xl/tables/table1.xml`. */
export function resolvePath(from: string, target: string): string {
  // A place in the workbook itself, which shapes link to: `#Sheet1!A1`.
  if (target.startsWith('#')) return target;
  const clean = safeDecode(target);
  if (clean.startsWith('/')) return clean.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** Text of a .rels part; targets inside the package are written from its root. */
export function writeRelationships(list: readonly Omit<Relationship, 'kind'>[]): string {
  const children = list.map(({ id, type, target, external }) =>
    element('Relationship', {
      Id: id,
      Type: type,
      Target: external || target.startsWith('#') ? target : `/${encodeURI(target)}`,
      TargetMode: external ? 'External' : undefined,
    }),
  );
  return XML_HEADER + element('Relationships', { xmlns: PACKAGE_NAMESPACE }, children);
}

function safeDecode(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
