import { cleanup, screen } from '@testing-library/react';
import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { memoryDeps } from '../../../test/support/memoryDeps';
import { renderPane } from '../../../test/support/renderPane';
import { row } from '../../../test/support/rows';
import { checkWorkbook } from '../../application/compliance/checkWorkbook';
import { packetContentText } from '../../domain/compliance/legalPacket';

jest.setTimeout(900_000);
afterEach(cleanup);

const copy = '国家级配方';

/** Counsel has answered about `read`; the plan now says `copy`. */
async function depsAfterOpinion(read: string) {
  const tables = approvalTables();
  const [first] = tables.Plans ?? [];
  const plan = row('Plans', { ...first, id: 'P-1', copy, adMarked: true });
  const off = row('Rules', { id: 'R-0', enabled: false });
  const quiet = { ...tables, Plans: [plan], Rules: [off], Terms: [], Laws: [] };
  const checked = await checkWorkbook(memoryDeps(quiet));
  const found = checked.ok ? checked.value.findings : [];
  const { hasher } = memoryDeps({});
  const entry = row('Decisions', {
    id: 'D-1',
    action: 'legalOpinion',
    subjectTable: 'Plans',
    subjectId: 'P-1',
    actor: people.legal,
    at: '2026-11-20T02:00:00.000Z',
    contentHash: await hasher.sha256(packetContentText({ ...plan, copy: read })),
    details: JSON.stringify({
      counsel: '钱律师',
      overall: 'agreedWithChanges',
      items: [{ finding: found[0]?.key, opinion: 'change', comment: '删除“国家级”' }],
    }),
  });
  const made = approvalDeps({ ...quiet, Decisions: [entry] });
  const watch = () => Promise.resolve(() => Promise.resolve());
  made.as(people.compliance);
  return { ...made, workbook: { ...made.workbook, watch } };
}

test('the card shows what counsel said, who put it on the log, and that it still holds', async () => {
  renderPane(await depsAfterOpinion(copy), 'compliance');
  await screen.findByText('须修改：删除“国家级”');
  expect(screen.getByText(/^钱律师，由孙法务于2026年11月20日.*记入日志$/)).toBeTruthy();
  expect(screen.getByText('总体意见：修改后同意')).toBeTruthy();
  await screen.findByText('此后方案文字未改动，意见仍然适用');
});

test('when the plan says something else now, the card says that the opinion is about the old text', async () => {
  renderPane(await depsAfterOpinion('国家级配方，一夜见效'), 'compliance');
  await screen.findByText('须修改：删除“国家级”');
  await screen.findByText(/^此后方案内容已改动/);
});
