import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Plants one fault a folder and asks the project's own settings to find it. */
const root = resolve(__dirname, '../..');

/** The linter's settings are an ES module, which Jest's sandbox cannot load; a Node of its own can. */
const program = `
  import { ESLint } from 'eslint';
  import tseslint from 'typescript-eslint';
  // None of these faults needs types, which take a minute to work out.
  const overrideConfig = [{ ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] }];
  const eslint = new ESLint({ cwd: process.cwd(), overrideConfig });
  const found = [];
  for (const [, file, code] of JSON.parse(process.argv[1])) {
    const [result] = await eslint.lintText(code, { filePath: file });
    found.push(result.messages.map((message) => message.ruleId ?? message.message));
  }
  process.stdout.write(JSON.stringify(found));
`;

const faults: readonly (readonly [title: string, file: string, code: string, rule: string])[] = [
  [
    'the domain reaches for a use case',
    'src/domain/shared/result.ts',
    "import type { Deps } from '../../application/deps';\nexport type X = Deps;\n",
    'boundaries/dependencies',
  ],
  [
    'a use case names Dexie',
    'src/application/act.ts',
    "import Dexie from 'dexie';\nexport const x = Dexie;\n",
    'no-restricted-imports',
  ],
  [
    'the domain names React',
    'src/domain/shared/result.ts',
    "import { useState } from 'react';\nexport const x = useState;\n",
    'no-restricted-imports',
  ],
  [
    'a use case names Excel',
    'src/application/act.ts',
    'export const x = (): unknown => Excel.run(() => Promise.resolve());\n',
    'no-restricted-globals',
  ],
  [
    'a port imports an adapter’s neighbour',
    'src/ports/outbox.ts',
    "import type { Deps } from '../application/deps';\nexport type X = Deps;\n",
    'boundaries/dependencies',
  ],
  [
    'a round trip per item, whatever the context is called',
    'src/application/act.ts',
    'export async function f(ctx: { sync(): Promise<void> }, n: number[]): Promise<void> {\n  for (const i of n) {\n    await ctx.sync();\n    n.push(i);\n  }\n}\n',
    'no-restricted-syntax',
  ],
  [
    'a round trip in an array callback',
    'src/application/act.ts',
    'export const f = (c: { sync(): Promise<void> }, n: number[]): Promise<void>[] => n.map(() => c.sync());\n',
    'no-restricted-syntax',
  ],
  [
    'code from text',
    'src/domain/shared/result.ts',
    "export const f = (): unknown => new Function('return 1')();\n",
    'no-new-func',
  ],
];

describe('the linter keeps the directions', () => {
  let found: string[][] = [];
  beforeAll(() => {
    const output = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', program, JSON.stringify(faults)],
      { cwd: root, encoding: 'utf8' },
    );
    found = JSON.parse(output) as string[][];
  }, 600_000);

  test.each(faults.map((fault, i) => [fault[0], fault[3], i] as const))('%s', (_title, rule, i) => {
    expect(found[i]).toContain(rule);
  });
});
