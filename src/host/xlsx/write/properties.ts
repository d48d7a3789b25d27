import type { DocumentProperties } from '../../core/state';
import { element, XML_HEADER } from '../xml/element';
import { escapeText } from '../xml/entities';

const text = (name: string, value: string): string =>
  value === '' ? '' : element(name, {}, escapeText(value));

/** `docProps/core.xml` (Dublin Core). Dates that are none are left out: Excel would repair them. */
export function coreXml(properties: DocumentProperties): string {
  const created = Date.parse(properties.creationDate);
  const date = Number.isNaN(created) ? '' : `${new Date(created).toISOString().slice(0, 19)}Z`;
  return (
    XML_HEADER +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        text('dc:title', properties.title),
        text('dc:subject', properties.subject),
        text('dc:creator', properties.author),
        text('cp:keywords', properties.keywords),
        text('dc:description', properties.comments),
        text('cp:lastModifiedBy', properties.lastAuthor),
        properties.revisionNumber > 0 ? text('cp:revision', String(properties.revisionNumber)) : '',
        date === '' ? '' : element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, date),
        text('cp:category', properties.category),
      ],
    )
  );
}

export function extendedXml(properties: DocumentProperties): string {
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return (
    XML_HEADER +
    element('Properties', { xmlns }, [
      text('Application', 'Microsoft Excel'),
      text('Manager', properties.manager),
      text('Company', properties.company),
    ])
  );
}

/** Undefined when there are none: the part is optional. */
export function customXml(custom: DocumentProperties['custom']): string | undefined {
  const entries = Object.entries(custom);
  if (entries.length === 0) return undefined;
  const items = entries.map(([name, value], index) =>
    element(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
      typedXml(value),
    ),
  );
  return (
    XML_HEADER +
    element(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
        'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
      },
      items,
    )
  );
}

function typedXml(value: string | number | boolean): string {
  if (typeof value === 'boolean') return element('vt:bool', {}, String(value));
  if (typeof value === 'string') return element('vt:lpwstr', {}, escapeText(value));
  const isSmall = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return element(isSmall ? 'vt:i4' : 'vt:r8', {}, String(value));
}
