import type { XmlPart } from '../../core/state';
import type { HostContext } from '../hostClass';
import { hostClass, method, scalar } from '../hostClass';
import { HostError, invalidArgument, notFound } from '../hostError';
import { text } from './rangeTarget';

interface PartsTarget {
  readonly namespaceUri: string | null;
}

interface PartTarget {
  readonly id: string;
}

function partsOf(target: PartsTarget, c: HostContext): readonly XmlPart[] {
  const parts = c.model.state.xmlParts;
  return target.namespaceUri === null
    ? parts
    : parts.filter((part) => part.namespaceUri === target.namespaceUri);
}

function partOf(target: PartTarget, c: HostContext): XmlPart {
  const found = c.model.state.xmlParts.find((part) => part.id === target.id);
  if (!found) throw notFound();
  return found;
}

const namespaceOf = (xml: string): string => /\sxmlns="([^"]*)"/u.exec(xml)?.[1] ?? '';

const partMembers = {
  GetCount: method<PartsTarget>(null, (target, _args, c) => partsOf(target, c).length),
  GetItem: method<PartsTarget>('CustomXmlPart', (target, [id], c) => {
    const found = partsOf(target, c).find((part) => part.id === id);
    if (!found) throw notFound();
    return { id: found.id };
  }),
  GetItemOrNullObject: method<PartsTarget>('CustomXmlPart', (target, [id], c) => {
    const found = partsOf(target, c).find((part) => part.id === id);
    return found ? { id: found.id } : null;
  }),
};

const partItems = {
  of: 'CustomXmlPart',
  list: (target: PartsTarget, c: HostContext) => partsOf(target, c).map(({ id }) => ({ id })),
};

export const xmlPartsClass = hostClass<PartsTarget>(
  'CustomXmlPartCollection',
  { items: partItems },
  {
    ...partMembers,
    Add: method('CustomXmlPart', (_t, [xml], c) => {
      const content = text(xml);
      if (!/^\s*(?:<\?xml[^>]*\?>\s*)?<[^>]+>/u.test(content)) throw invalidArgument();
      const part = { id: `{${c.model.newId()}}`, xml: content, namespaceUri: namespaceOf(content) };
      c.model.change({ xmlParts: [...c.model.state.xmlParts, part] });
      return { id: part.id };
    }),
    GetByNamespace: method('CustomXmlPartScopedCollection', (_t, [uri]) => ({
      namespaceUri: text(uri),
    })),
  },
);

export const scopedPartsClass = hostClass<PartsTarget>(
  'CustomXmlPartScopedCollection',
  { items: partItems },
  {
    ...partMembers,
    GetOnlyItem: method('CustomXmlPart', (target, _args, c) => {
      const found = partsOf(target, c);
      if (found.length !== 1 || !found[0]) throw new HostError('GeneralException');
      return { id: found[0].id };
    }),
    GetOnlyItemOrNullObject: method('CustomXmlPart', (target, _args, c) => {
      const found = partsOf(target, c);
      return found.length === 1 && found[0] ? { id: found[0].id } : null;
    }),
  },
);

export const xmlPartClass = hostClass<PartTarget>(
  'CustomXmlPart',
  { identity: (target) => ({ Id: target.id }) },
  {
    Id: scalar((target) => target.id),
    NamespaceUri: scalar((target, c) => partOf(target, c).namespaceUri),
    GetXml: method(null, (target, _args, c) => partOf(target, c).xml),
    SetXml: method(null, (target, [xml], c) => {
      const current = partOf(target, c);
      const next = { ...current, xml: text(xml), namespaceUri: namespaceOf(text(xml)) };
      const xmlParts = c.model.state.xmlParts.map((part) => (part === current ? next : part));
      c.model.change({ xmlParts });
    }),
    Delete: method(null, (target, _args, c) => {
      const current = partOf(target, c);
      c.model.change({ xmlParts: c.model.state.xmlParts.filter((part) => part !== current) });
    }),
  },
);
