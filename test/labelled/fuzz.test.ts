import { fuzz } from '../../bench/complianceFuzz';

/** A small, seeded part of the run of a million that `bench/complianceFuzz.ts` makes. */
test('random formulas and texts: no crash, places always inside the text', () => {
  const done = fuzz(4_000, 7);
  expect(done.judged).toBeGreaterThan(400);
  expect(done.findings).toBeGreaterThan(400);
});
