/**
 * A webpack loader for Fluent's list of design tokens: 30 kB of names, nearly all of which say
 * themselves (`colorBrandStroke1` → `var(--colorBrandStroke1)`). Fluent's finished styles no longer
 * use it, but left-over constants keep the whole list in the first screen. The rule, and the tokens
 * it does not hold for, stand in place of the list.
 */
const { runInNewContext } = require('node:vm');

module.exports = function tokensLoader(text) {
  const list = /export const tokens = (\{[\s\S]*?\n\});/.exec(text)?.[1];
  if (list === undefined) throw new Error('Fluent’s list of tokens is not where it was');
  const odd = Object.entries(runInNewContext(`(${list})`)).filter(
    ([name, value]) => value !== `var(--${name})`,
  );
  return `export const tokens = new Proxy(${JSON.stringify(Object.fromEntries(odd))}, {
  get: (odd, name) => odd[name] ?? \`var(--\${String(name)})\`,
});`;
};
