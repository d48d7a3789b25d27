import fc from 'fast-check';
import { runsWithin, utf8Bytes } from './bytes';

test('counts bytes as they travel', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Bytes(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});

test('runs keep order, lose nothing, and exceed the limit only by a single item', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 50 }));
  fc.assert(
    fc.property(sizes, (items) => {
      const runs = runsWithin(items, 40, (n) => n);
      expect(runs.flat()).toEqual(items);
      for (const run of runs)
        expect(run.length === 1 || run.reduce((a, b) => a + b, 0) <= 40).toBe(true);
    }),
  );
});
