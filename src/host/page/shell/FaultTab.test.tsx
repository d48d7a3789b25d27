import { fireEvent, render, screen } from '@testing-library/react';
import { WorkbookClock } from '../../core/clock';
import type { EmbeddedWorkbook } from '../../embeddedWorkbook';
import { FaultInjector } from '../../protocol/faultInjector';
import type { Page } from '../page';
import type { PageLanguage } from '../pageWords';
import { createStore } from '../session/store';
import { FaultTab } from './FaultTab';

const noon = new Date('2026-11-24T12:00:00Z');

/** The panel on real faults and a real clock; it asks nothing else of the page. */
function panel(language: PageLanguage): { readonly clock: WorkbookClock } {
  const clock = new WorkbookClock(() => noon);
  const faults = new FaultInjector(clock);
  const total = { roundTrips: 0, bytesIn: 0, bytesOut: 0, largestRequest: 0 };
  const counters = { total, reset: () => undefined };
  const workbook = { faults, counters, unknownMembers: [] } as unknown as EmbeddedWorkbook;
  const store = createStore({ language });
  render(<FaultTab page={{ store, workbook } as unknown as Page} />);
  return { clock };
}

test('the clock is set behind, the panel says so, and clearing sets it right', async () => {
  const { clock } = panel('en-US');
  fireEvent.change(screen.getByLabelText('Fault'), { target: { value: 'shiftClock' } });
  const minutes = screen.getByLabelText('Clock ahead (negative: behind), minutes');
  fireEvent.change(minutes, { target: { value: '-90' } });
  fireEvent.click(screen.getByRole('button', { name: 'Inject' }));
  expect(clock.now()).toEqual(new Date('2026-11-24T10:30:00Z'));
  expect(await screen.findByText('90 min')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(clock.now()).toEqual(noon);
});

test('in Chinese as well, where the other faults keep their own fields', async () => {
  const { clock } = panel('zh-CN');
  expect(screen.queryByLabelText('时钟快(负数为慢),分钟')).toBeNull();
  fireEvent.change(screen.getByLabelText('故障类型'), { target: { value: 'shiftClock' } });
  fireEvent.click(screen.getByRole('button', { name: '注入' }));
  expect(clock.ahead).toBe(3_600_000);
  expect(await screen.findByText('60 分钟')).toBeTruthy();
});
