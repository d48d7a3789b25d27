import { cleanup, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { renderPane } from '../../../test/support/renderPane';
import { tableOf } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import type { Standing } from '../../domain/tables/structure';
import type { Language } from '../../terms/language';

afterEach(cleanup);

const budget = tableOf('Budget');
const codes = Object.keys(budget.columns);

/** What a reading of the sheets finds; that it is read and mended truly is proved on the real library. */
function broken(language: Language): Standing {
  const headers = codes.map((code) => headerOf(budget, code, language));
  const cells = (given: Readonly<Record<string, string | number>>) =>
    codes.map((code) => given[code] ?? '');
  const place = { code: 'Budget', sheet: '预算', top: 0, left: 0, headers } as const;
  return {
    tables: [
      {
        ...{ ...place, rowCount: 2, hasTotals: false, ids: ['BL-1', 'BL-2'] },
        calculated: { variance: [-7000, '=1'] },
        below: [cells({}), cells({ id: 'BL-9', item: '展台' })],
      },
    ],
    others: [
      {
        ...{ name: '表1', sheet: '副本', address: 'A1:Z2', headers },
        body: [cells({ id: 'BL-5', item: '直播' })],
      },
    ],
    date1904: false,
  };
}

function open(language: Language) {
  const made = approvalDeps(approvalTables(language), language);
  made.as(people.manager);
  const mended: unknown[] = [];
  const workbook = {
    ...made.workbook,
    ...{
      watch: () => Promise.resolve(() => Promise.resolve()),
      examine: () => Promise.resolve({ ok: true as const, value: broken(language) }),
      mendStructure: (repairs: unknown) => {
        mended.push(repairs);
        return Promise.resolve({ ok: true as const, value: { mended: 1, left: 0 } });
      },
    },
  };
  renderPane({ ...made, workbook }, 'doctor', language);
  return mended;
}

test('a pasted formula, rows outside and a cut table are shown; without a tick nothing is asked for', async () => {
  const mended = open('zh-CN');
  await screen.findByRole('heading', { name: '公式变成了固定值 · 1' });
  screen.getByRole('heading', { name: '表格之外的行 · 1' });
  screen.getByRole('heading', { name: '被拆开的表格 · 1' });
  screen.getByRole('button', { name: '把 1 行加入预算' });
  for (const button of screen.getAllByRole('button', { name: '请先勾选' })) fireEvent.click(button);
  expect(mended).toEqual([]);
  expect(screen.queryByText('没有发现问题')).toBeNull();

  fireEvent.click(screen.getByRole('checkbox', { name: /差异：-7000 → =/ }));
  fireEvent.click(screen.getByRole('button', { name: '写回 1 个公式' }));
  await screen.findByText('已修正并核对 1 处');
  expect(mended).toMatchObject([{ formulas: [{ rowId: 'BL-1', value: -7000 }], lengthen: [] }]);
});

test('in English, rows outside are taken in on a tick; axe finds nothing', async () => {
  const mended = open('en-US');
  fireEvent.click(await screen.findByRole('checkbox', { name: /: 1 row after 1 blank row$/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Take the chosen rows into their table' }));
  await screen.findByText('1 place mended and proved');
  expect(mended).toMatchObject([{ formulas: [], lengthen: [{ table: 'Budget' }] }]);
  const found = await axe.run(screen.getByRole('main'), {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
