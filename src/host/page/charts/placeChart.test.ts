import { dragged, keyed, type ChartEdge } from './placeChart';

const chart = { left: 100, top: 50, width: 300, height: 180 };

test.each<readonly [ChartEdge, number, number, readonly number[]]>([
  ['', 20, -10, [120, 40, 300, 180]],
  ['', -500, -500, [0, 0, 300, 180]],
  ['e', 30, 99, [100, 50, 330, 180]],
  ['se', 30, 20, [100, 50, 330, 200]],
  ['nw', -40, 10, [60, 60, 340, 170]],
  ['w', 1000, 0, [340, 50, 60, 180]],
  ['n', 0, -500, [100, 0, 300, 230]],
  ['s', 0, -500, [100, 50, 300, 45]],
])('dragged by its edge "%s" by %d, %d', (edge, right, down, wanted) => {
  const { left, top, width, height } = dragged(chart, edge, right, down);
  expect([left, top, width, height]).toEqual(wanted);
});

test('arrow keys move it, with Shift they size it, with Ctrl by one pixel', () => {
  expect(keyed(chart, 'ArrowRight', { shift: false, fine: false })?.left).toBe(107.5);
  expect(keyed(chart, 'ArrowDown', { shift: true, fine: true })?.height).toBe(180.75);
  expect(keyed(chart, 'Tab', { shift: false, fine: false })).toBeNull();
});
