import fc from 'fast-check';
import { sumMinor, toMajor, toMinor } from './money';

test.each([
  [68.67999999999, 6868],
  [1.005, 101],
  [-1.005, -101],
  [0.1 + 0.2, 30],
  [-0.001, 0],
  [1_234_567.89, 123_456_789],
])('%p in a cell is %i minor units', (major, minor) => {
  expect(toMinor(major)).toBe(minor);
  expect(Object.is(toMinor(major), -0)).toBe(false);
});

test('yen have no minor unit', () => {
  expect(toMinor(1980, 'JPY')).toBe(1980);
  expect(toMajor(1980, 'jpy')).toBe(1980);
});

test('an amount goes to the cell and back unchanged, up to ten million million', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e15, max: 1e15 }),
      (minor) => toMinor(toMajor(minor)) === minor,
    ),
  );
});

test('blank amounts add nothing', () => {
  expect(sumMinor([1, null, 2])).toBe(3);
});
