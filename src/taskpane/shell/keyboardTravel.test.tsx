import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useKeyboardTravel } from './keyboardTravel';

function Page(): ReactNode {
  useKeyboardTravel();
  return (
    <main>
      <button type="button">first</button>
      <h1 tabIndex={-1}>Weekly reports</h1>
      <details>
        <summary>More</summary>
        <button type="button">folded</button>
      </details>
      <input type="radio" name="verb" aria-label="approve" />
      <input type="radio" name="verb" aria-label="return" />
    </main>
  );
}

/** jsdom lays nothing out; everything counts as visible. */
beforeAll(() => {
  Element.prototype.getClientRects = () => [new DOMRect(0, 0, 1, 1)] as unknown as DOMRectList;
});

/** Whether a Tab pressed here reaches the window, where office.js listens. */
function leaves(element: HTMLElement, shiftKey = false): boolean {
  const heard = jest.fn();
  window.addEventListener('keydown', heard, { once: true });
  element.focus();
  fireEvent.keyDown(element, { key: 'Tab', shiftKey });
  window.removeEventListener('keydown', heard);
  return heard.mock.calls.length > 0;
}

test('Tab stays in the pane, also from a heading and a summary, and leaves it at its ends', () => {
  render(<Page />);
  const [first] = screen.getAllByRole('button', { hidden: true });
  expect(leaves(screen.getByRole('heading'))).toBe(false);
  expect(leaves(screen.getByText('More'))).toBe(false);
  expect(leaves(first ?? document.body)).toBe(false);
  expect(leaves(first ?? document.body, true)).toBe(true);
  expect(leaves(screen.getByLabelText('approve'))).toBe(true);
  expect(leaves(screen.getByLabelText('return'))).toBe(true);
});
