/** Adds up what the test runs counted and ends with the one line that any log reader understands. */
const { existsSync, readFileSync } = require('node:fs');

const reports = ['build/test-unit.json', 'build/test-browser.json'];
const missing = reports.filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.error(`No report of a test run: ${missing.join(', ')}`);
  process.exitCode = 1;
}
const totals = { passed: 0, failed: 0, skipped: 0 };
for (const file of reports.filter((name) => existsSync(name))) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  totals.passed += report.numPassedTests;
  totals.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  totals.skipped += report.numPendingTests + report.numTodoTests;
}
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
if (totals.passed === 0 || totals.failed > 0) process.exitCode = 1;
