import { fireEvent } from '@testing-library/react';
import { giveHandles } from './chartHandles';
import type { ChartPlace } from './placeChart';

beforeAll(() => {
  // jsdom has no pointer capture; events are sent to the box itself here.
  Object.assign(HTMLElement.prototype, { setPointerCapture: () => undefined });
});

afterEach(() => {
  document.body.replaceChildren();
});

const start: ChartPlace = { left: 100, top: 50, width: 300, height: 180 };

/** A chart's box at 2 screen pixels a point, and what became of the chart. */
function chart() {
  const box = document.createElement('div');
  document.body.append(box);
  const seen = { place: start, shown: start, isDeleted: false };
  giveHandles(box, {
    place: () => seen.place,
    scale: () => 2,
    onDrag: (place) => {
      seen.shown = place;
    },
    onPlaced: (place) => {
      seen.place = place;
    },
    onDeleted: () => {
      seen.isDeleted = true;
    },
  });
  return { box, seen };
}

/** jsdom's own pointer events carry no place: a mouse event of that name does. */
function point(target: Element, type: string, x: number, y: number): void {
  fireEvent(target, new MouseEvent(type, { bubbles: true, clientX: x, clientY: y }));
}

test('dragged, it is shown on the way and placed once the hand lets go', () => {
  const { box, seen } = chart();
  point(box, 'pointerdown', 10, 10);
  point(box, 'pointermove', 50, 30);
  expect([seen.shown.left, seen.shown.top, seen.place.left]).toEqual([120, 60, 100]);
  point(box, 'lostpointercapture', 50, 30);
  expect(seen.place).toEqual({ ...start, left: 120, top: 60 });
  expect(document.activeElement).toBe(box);
  point(box, 'pointermove', 90, 90);
  expect(seen.shown.left).toBe(120);
});

test('a corner sizes it', () => {
  const { box, seen } = chart();
  const corner = box.querySelector('[data-edge="se"]');
  if (corner === null) throw new Error('no handle');
  point(corner, 'pointerdown', 0, 0);
  point(box, 'pointermove', 20, 40);
  point(box, 'lostpointercapture', 20, 40);
  expect(seen.place).toEqual({ ...start, width: 310, height: 200 });
});

test('Escape takes the drag back, and nothing is placed', () => {
  const { box, seen } = chart();
  point(box, 'pointerdown', 0, 0);
  point(box, 'pointermove', 20, 40);
  fireEvent.keyDown(box, { key: 'Escape' });
  expect([seen.shown, seen.place]).toEqual([start, start]);
});

test('by keyboard as well: arrows, Shift and arrows, Delete', () => {
  const { box, seen } = chart();
  fireEvent.keyDown(box, { key: 'ArrowLeft' });
  fireEvent.keyDown(box, { key: 'ArrowUp', shiftKey: true });
  expect(seen.place).toEqual({ ...start, left: 92.5, height: 172.5 });
  fireEvent.keyDown(box, { key: 'Delete' });
  expect(seen.isDeleted).toBe(true);
});
