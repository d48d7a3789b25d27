import { escapeAttribute } from './entities';

export type AttributeValue = string | number | boolean | undefined;

/**
 * One element as text; attributes that are undefined are left out, true and false are 1 and 0.
 *
 *   element('pane', { ySplit: 1, state: 'frozen' }) → '<pane ySplit="1" state="frozen"/>'
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  content?: string | readonly (string | undefined)[],
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${attributeText(value)}"`;
  }
  const inner = typeof content === 'string' ? content : (content ?? []).join('');
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</${name}>`;
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function attributeText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' ? String(value) : escapeAttribute(value);
}
