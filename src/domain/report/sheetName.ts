/** Excel's limit on a sheet's name. */
const longest = 31;

/**
 * A name that Excel accepts and that two campaigns of one name do not share.
 * `sheetName('总结', '双11/大促', 'P-7KQ2M9XW4T')` → `总结 双11 大促 XW4T`
 */
export function sheetName(kind: string, subject: string, id: string): string {
  const tail = ` ${id.slice(-4)}`;
  const clean = subject
    .replace(/[[\]:*?/\\\u0000-\u001f]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const room = longest - kind.length - 1 - tail.length;
  const cut = Array.from(clean).reduce((t, c) => (t.length + c.length <= room ? t + c : t), '');
  return `${kind} ${cut.trim()}${tail}`.replace(/^'|'$/gu, ' ').trim();
}
