/**
 * A webpack loader: `makeStyles({ … })` is worked out while the pane is built, so that it carries
 * finished CSS in place of Fluent's compiler of styles and its list of all design tokens (11 kB gzip
 * of the first screen). What this does is what Fluent's own packages have had done to them: the same
 * class names and rules, by the same function that would run in the pane.
 *
 * A style may be made of `tokens` and plain values, nothing else; anything else stops the build.
 */
const { createRequire } = require('node:module');
const { runInNewContext } = require('node:vm');
const ts = require('typescript');

// The very copies that Fluent brings along.
const fluentRequire = createRequire(require.resolve('@fluentui/react-components'));
const { tokens } = fluentRequire('@fluentui/tokens');
const griffelRequire = createRequire(fluentRequire.resolve('@griffel/react'));
const { resolveStyleRulesForSlots } = griffelRequire('@griffel/core');

const asJavaScript = (text) =>
  ts.transpile(`(${text})`, { target: ts.ScriptTarget.ESNext, removeComments: true });

/** Every call of `makeStyles`, outermost first. */
function callsIn(source) {
  const calls = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'makeStyles')
      calls.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

/** `makeStyles({ a: { color: 'red' } })` → `__styles({ a: { sj55zd: 'fe3e8s9' } }, { d: ['.fe3e8s9{color:red;}'] })` */
function finished(call, source) {
  const styles = runInNewContext(asJavaScript(call.arguments[0].getText(source)), { tokens });
  const [classes, rules] = resolveStyleRulesForSlots(styles);
  return `__styles(${JSON.stringify(classes)}, ${JSON.stringify(rules)})`;
}

function compileStyles(text, file = 'styles.tsx') {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const calls = callsIn(source);
  if (calls.length === 0) return text;
  let compiled = text;
  for (const call of calls.reverse()) {
    compiled =
      compiled.slice(0, call.getStart(source)) +
      finished(call, source) +
      compiled.slice(call.getEnd());
  }
  return `import { __styles } from '@fluentui/react-components';\n${compiled}`;
}

module.exports = function stylesLoader(text) {
  return compileStyles(text, this.resourcePath);
};
module.exports.compileStyles = compileStyles;
