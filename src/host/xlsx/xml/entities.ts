const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** `a &lt; &#x4E2D;` → `a < 中`. Entities that XML does not know stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const NEEDS_ESCAPE = /[<>&"\r\n\t]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** For attribute values: line breaks too, which XML would otherwise fold into spaces. */
export function escapeAttribute(value: string): string {
  const clean = dropInvalid(value);
  return NEEDS_ESCAPE.test(clean) ? clean.replace(/[<>&"\r\n\t]/g, (c) => ESCAPES[c] ?? c) : clean;
}

/** For element text: `R&D` → `R&amp;D`; a carriage return survives as `&#13;`. */
export function escapeText(value: string): string {
  const clean = dropInvalid(value);
  return /[<>&\r]/.test(clean) ? clean.replace(/[<>&\r]/g, (c) => ESCAPES[c] ?? c) : clean;
}

/*
 * Characters that XML 1.0 cannot hold at all: controls, lone surrogates, U+FFFE and U+FFFF.
 * eslint is told so because these are the point of the expression.
 */
const INVALID =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const INVALID_ALL = new RegExp(INVALID.source, 'g');

function dropInvalid(value: string): string {
  return INVALID.test(value) ? value.replace(INVALID_ALL, '') : value;
}

/**
 * ST_Xstring (ECMA-376 part 1, 22.9.2.19): a character that XML cannot hold is written `_xHHHH_`,
 * and a text that looks like such an escape gets its underscore escaped. XML's own escapes follow.
 *
 *   'a\u0000b' → 'a_x0000_b';  '_x0041_' → '_x005F_x0041_'
 */
export function xstring(text: string): string {
  let out = text;
  if (out.includes('_x')) out = out.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
  if (INVALID.test(out)) out = out.replace(INVALID_ALL, (c) => hexEscape(c));
  return out.includes('\r') ? out.replaceAll('\r', '_x000D_') : out;
}

/** An `xstring` as the text of an element. */
export function escapeCellText(text: string): string {
  return escapeText(xstring(text));
}

/** The way back: `a_x0000_b` → 'a\u0000b', after the XML entities were decoded. */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
