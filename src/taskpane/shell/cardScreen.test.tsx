import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { approvalDeps, approvalTables } from '../../../test/support/approvalBook';
import { renderPane } from '../../../test/support/renderPane';
import type { WorkbookPort } from '../../ports/workbook';

jest.setTimeout(900_000);
afterEach(cleanup);

type Selected = Awaited<ReturnType<NonNullable<WorkbookPort['selection']>>>;
type Watcher = Parameters<WorkbookPort['watch']>[0];

const at = (place?: Extract<Selected, { ok: true }>['value']['place']): Selected => ({
  ok: true,
  value: { sheet: '表', address: 'B3', ...(place === undefined ? {} : { place }) },
});

/** The pane as a cell's menu opens it, with what is selected now and what is selected next. */
function openAtCell(...answers: readonly Selected[]) {
  const made = approvalDeps({ ...approvalTables(), Weekly: [], Rates: [], Issues: [] });
  const listeners: Watcher[] = [];
  const left = [...answers];
  renderPane(
    {
      ...made,
      workbook: {
        ...made.workbook,
        watch: (listener) => {
          listeners.push(listener);
          return Promise.resolve(() => Promise.resolve());
        },
        ...(answers.length === 0
          ? {}
          : {
              selection: () =>
                Promise.resolve(
                  left.length > 1 ? (left.shift() as Selected) : (left[0] as Selected),
                ),
            }),
      },
    },
    'card',
  );
  return {
    select: (next: Selected) =>
      act(async () => {
        if (next.ok)
          for (const listener of listeners) listener({ kind: 'selected', selection: next.value });
        await Promise.resolve();
      }),
  };
}

const name = '春季新品上市';

test('the row of a budget line opens the card of its campaign', async () => {
  openAtCell(at({ table: 'Budget', rowId: 'BL-1', column: 'planned' }));
  await screen.findByRole('heading', { level: 1, name });
  expect(window.location.hash).toBe('#/plan/P-1');
});

test('a cell of nobody’s table says so, and the next row selected is shown', async () => {
  const sheet = openAtCell(at());
  await screen.findByText('所选单元格不在监管台的表中');
  await sheet.select(at({ table: 'Plans', rowId: 'P-1' }));
  await screen.findByRole('heading', { level: 1, name });
});

test('a lost session is said, and trying again goes on from there', async () => {
  openAtCell({ ok: false, failure: { code: 'sessionLost' } }, at({ table: 'Plans', rowId: 'P-1' }));
  fireEvent.click(await screen.findByRole('button', { name: '重试' }));
  await screen.findByRole('heading', { level: 1, name });
});

test('where nothing can be selected, search leads on', async () => {
  openAtCell();
  await screen.findByText('此版本无法读取当前选区');
});
