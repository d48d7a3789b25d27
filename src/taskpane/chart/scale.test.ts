import fc from 'fast-check';
import { axisOf, linear, pathOf } from './scale';

describe('an axis', () => {
  it.each([
    [
      [3, 97],
      [0, 50, 100],
    ],
    [
      [0, 1],
      [0, 0.5, 1],
    ],
    [
      [5, 5],
      [5, 10],
    ],
    [[], [0, 1]],
  ])('of %j has ticks %j', (values, ticks) => {
    expect(axisOf(values, 2).ticks).toEqual(ticks);
  });
  it('holds every value, rises, and ends on its ticks', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => Number(n.toFixed(3)));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const { domain, ticks } = axisOf(values);
        const slack = 1e-6 * Math.max(1, ...values.map(Math.abs));
        expect(domain[0]).toBeLessThanOrEqual(Math.min(...values) + slack);
        expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...values) - slack);
        expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
        expect(ticks.length).toBeLessThan(12);
      }),
    );
  });
});

it('maps ends onto ends', () => {
  const y = linear([0, 200], [100, 0]);
  expect([0, 50, 200].map(y)).toEqual([100, 75, 0]);
  expect(linear([3, 3], [0, 10])(3)).toBe(5);
});

it('breaks a line where nothing was measured', () => {
  expect(pathOf([[0, 1], [2, 3], null, [4, 5]])).toBe('M0.0 1.0L2.0 3.0M4.0 5.0');
});
