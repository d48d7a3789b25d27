import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { renderPane } from '../../../test/support/renderPane';
import { row } from '../../../test/support/rows';
import type { CellMark } from '../../domain/compliance/cellMarks';
import { success } from '../../domain/shared/result';

jest.setTimeout(900_000);
afterEach(cleanup);

function deps() {
  const tables = approvalTables();
  const Plans = (tables.Plans ?? []).map((plan) => ({
    ...plan,
    adMarked: true,
    copy: '国家级配方,国家级工艺,顶级享受',
  }));
  const off = row('Rules', { id: 'R-0', enabled: false });
  const made = approvalDeps({ ...tables, Plans, Rules: [off], Terms: [], Laws: [] });
  const watch = () => Promise.resolve(() => Promise.resolve());
  made.as(people.compliance);
  return { ...made, workbook: { ...made.workbook, watch } };
}

test('repeats are shown once, the filter narrows, groups name rule, campaign and person', async () => {
  renderPane(deps(), 'compliance');
  await screen.findByText('3 项发现');
  expect(screen.getByText('同一内容出现 2 处')).toBeTruthy();

  fireEvent.change(screen.getByLabelText('筛选：规则、用语或说明'), { target: { value: '顶级' } });
  await screen.findByText('1 项发现');
  fireEvent.change(screen.getByLabelText('筛选：规则、用语或说明'), { target: { value: '' } });

  fireEvent.click(screen.getByRole('button', { name: '按负责人' }));
  await waitFor(() => {
    expect(screen.getByText('李雷 · 3')).toBeTruthy();
  });
  fireEvent.click(screen.getByRole('button', { name: '按规则' }));
  await waitFor(() => {
    expect(screen.getByText(/绝对化用语 · 2$/)).toBeTruthy();
  });
});

test('the way to counsel stands on the checks of a campaign', async () => {
  const made = deps();
  const saved: string[] = [];
  const files = {
    save: (file: { readonly name: string }) => Promise.resolve(void saved.push(file.name)),
  };
  renderPane({ ...made, files }, 'compliance?campaign=P-1');
  fireEvent.click(await screen.findByRole('button', { name: '导出法务材料' }));
  await screen.findByText('已导出 2 项');
  expect(saved).toEqual(['法务材料 春季新品上市.xlsx']);
});

test('marks go into the sheet when asked for, only for what is listed, and away again', async () => {
  const made = deps();
  const asked: (readonly CellMark[])[] = [];
  const setMarks = (marks: readonly CellMark[]) => {
    const takenAway = asked.at(-1)?.length ?? 0;
    asked.push(marks);
    return Promise.resolve(success({ marked: marks.length, leftOut: [], takenAway }));
  };
  renderPane({ ...made, workbook: { ...made.workbook, setMarks } }, 'compliance');
  await screen.findByText('3 项发现');
  expect(asked).toEqual([]);
  fireEvent.change(screen.getByLabelText('筛选：规则、用语或说明'), {
    target: { value: '国家级' },
  });
  await screen.findByText('2 项发现');
  fireEvent.click(screen.getByRole('button', { name: '在单元格中标出' }));
  await screen.findByText('已标出 1 处');
  const place = { table: 'Plans', rowId: 'P-1', column: 'copy' };
  expect(asked).toEqual([[{ ...place, severity: 'block', words: '国家级' }]]);
  fireEvent.click(screen.getByRole('button', { name: '清除标记' }));
  await screen.findByText('已清除标记');
  expect(asked.at(-1)).toEqual([]);
});
