/** Entry of the embedded workbook's page. */
import type { PageStart } from '../host/page/pageStart';
import { startPage } from '../host/page/startPage';

async function begin(): Promise<void> {
  const root = document.getElementById('page');
  if (root === null) throw new Error('The page has no place to start in');
  const response = await fetch('/start.json', { cache: 'no-store' });
  const { workbook } = await startPage(root, (await response.json()) as PageStart);
  // For people at the console and for the browser tests: the workbook behind the grid.
  Object.assign(window, { embeddedWorkbook: workbook });
}

begin().catch((reason: unknown) => {
  const text = reason instanceof Error ? reason.message : String(reason);
  document.body.append(Object.assign(document.createElement('pre'), { textContent: text }));
  throw reason;
});
