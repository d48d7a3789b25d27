import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { approvalDeps, people } from '../../../test/support/approvalBook';
import { renderPane } from '../../../test/support/renderPane';
import { productVersion } from '../../terms/version';

afterEach(cleanup);

const leadDeps = () => {
  const made = approvalDeps();
  made.as(people.lead);
  const watch = () => Promise.resolve(() => Promise.resolve());
  return { ...made, workbook: { ...made.workbook, watch } };
};
const key = (name: string): string => `${name}.${people.lead}`;

test('a new person is offered the tour once, walks it by keyboard, and finds it again in the guide', async () => {
  const pane = renderPane(leadDeps(), 'today');
  fireEvent.click(await screen.findByRole('link', { name: '看导览' }));
  expect(pane.preferences.get(key('tour'))).toBe('seen');
  window.location.hash = '#/help/tour';
  await screen.findByRole('heading', { name: '“今日”是您的清单' });
  screen.getByText('第 1 步，共 4 步');
  const found = await axe.run(screen.getByRole('main'), {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: '下一步' }));
  const second = screen.getByRole('heading', { name: '窗格与工作表互相跟随' });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second, { key: 'ArrowRight' });
  fireEvent.keyDown(screen.getByRole('group', { name: '四步导览' }), { key: 'ArrowRight' });
  screen.getByRole('button', { name: '完成' });
  fireEvent.keyDown(screen.getByRole('group', { name: '四步导览' }), { key: 'Escape' });
  await waitFor(() => {
    expect(window.location.hash).toBe('#/today');
  });
  expect(screen.queryByRole('link', { name: '看导览' })).toBeNull();
  window.location.hash = '#/help';
  const again = await screen.findByRole('link', { name: '四步导览' });
  expect(again.getAttribute('href')).toBe('#/help/tour');
});

test('after an update what is new is offered once; declined, it stays away', async () => {
  const pane = renderPane(leadDeps(), 'today', 'en-US');
  pane.preferences.set(key('tour'), 'seen');
  pane.preferences.set(key('version'), '0.0.9');
  const link = await screen.findByRole('link', { name: 'See what is new' });
  expect(link.getAttribute('href')).toBe('#/help/news');
  screen.getByText(`Updated to version ${productVersion}.`);
  fireEvent.click(screen.getByRole('button', { name: 'No, thanks' }));
  expect(screen.queryByRole('link', { name: 'See what is new' })).toBeNull();
  expect(pane.preferences.get(key('version'))).toBe(productVersion);
  window.location.hash = '#/help/news';
  await screen.findByRole('heading', { name: `Version ${productVersion}` });
  await screen.findByText(/^Workbook doctor: /);
});
