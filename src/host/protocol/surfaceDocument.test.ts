import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CLASSES, SURFACE } from './surface';
import { readApiSets, surfaceDocument } from './surfaceDocument';

const PAGE = path.resolve('docs/embedded-surface.md');

function declarations(): string {
  const manifest = createRequire(path.resolve('package.json')).resolve(
    '@types/office-js/package.json',
  );
  return readFileSync(path.join(path.dirname(manifest), 'index.d.ts'), 'utf8');
}

test('docs/embedded-surface.md lists exactly what the host answers', () => {
  const page = surfaceDocument(SURFACE, readApiSets(declarations()));
  if (process.env['UPDATE_DOCS'] === '1' || !existsSync(PAGE)) writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});

test('every class that a member leads to is answered', () => {
  const missing = SURFACE.flatMap((type) => [
    ...Object.entries(type.members).flatMap(([name, member]) =>
      'of' in member && !CLASSES.has(member.of) ? [`${type.name}.${name} → ${member.of}`] : [],
    ),
    ...(type.items && !CLASSES.has(type.items.of) ? [`${type.name} → ${type.items.of}`] : []),
  ]);
  expect(missing).toEqual([]);
});
