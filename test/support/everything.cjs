/**
 * `npm test`: every check there is, in two lanes so that two cores are busy. The output of each
 * step is kept together; the last line counts the tests. Any step that fails fails the run.
 */
const { spawn } = require('node:child_process');

const lanes = [
  ['build', 'test:browser'],
  ['check:format', 'check:types', 'check:unused', 'lint', 'test:unit'],
];
/** What a step of one lane waits for in the other. */
const needs = { 'test:unit': 'build' };
const ended = new Map();

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function run(script) {
  return new Promise((resolve) => {
    const from = Date.now();
    const child = spawn(npm, ['run', '--silent', script], {
      env: { ...process.env, OVERSIGHT_BUILT: '1', FORCE_COLOR: '0' },
      shell: process.platform === 'win32',
    });
    const said = [];
    child.stdout.on('data', (text) => said.push(text));
    child.stderr.on('data', (text) => said.push(text));
    child.on('close', (code) => {
      const seconds = Math.round((Date.now() - from) / 1000);
      const verdict = code === 0 ? 'passed' : `FAILED (${code})`;
      process.stdout.write(`\n== npm run ${script}: ${verdict} in ${seconds} s\n`);
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

/** A lane goes on after a failure, so that one run shows everything there is to mend. */
async function runLane(scripts) {
  const results = [];
  for (const script of scripts) {
    await ended.get(needs[script])?.done;
    const isPassed = await run(script);
    ended.get(script).end();
    results.push([script, isPassed]);
  }
  return results;
}

for (const script of lanes.flat()) {
  let end = () => undefined;
  const done = new Promise((resolve) => {
    end = resolve;
  });
  ended.set(script, { done, end });
}

Promise.all(lanes.map(runLane)).then((results) => {
  const failed = results.flat().filter(([, isPassed]) => !isPassed);
  for (const [script] of failed) console.error(`Failed: npm run ${script}`);
  try {
    require('./testTotals.cjs');
  } finally {
    if (failed.length > 0) process.exitCode = 1;
  }
});
