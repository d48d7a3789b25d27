import { readFileSync } from 'node:fs';
import { releases } from './tour';
import { productVersion } from './version';

test('what is new is told of the version that ships', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(productVersion).toBe(version);
  expect(releases[0]?.version).toBe(version);
  expect(releases.every(({ items }) => items.length > 0)).toBe(true);
});
