import boundaries from 'eslint-plugin-boundaries';
import jest from 'eslint-plugin-jest';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** A round trip per item is the commonest way to make an add-in slow; any variable name counts. */
const syncInLoop = [
  {
    selector:
      ':matches(ForStatement, ForOfStatement, ForInStatement, WhileStatement, DoWhileStatement) CallExpression[callee.property.name="sync"]',
    message: 'No sync in a loop: gather the work and sync once.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(map|forEach|reduce|filter|flatMap|some|every)$/] :matches(ArrowFunctionExpression, FunctionExpression) CallExpression[callee.property.name="sync"]',
    message: 'No sync in an array callback: gather the work and sync once.',
  },
];

const officeGlobals = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/adapters/workbook and src/main may name it.',
}));

const fenced = (packages, message) => ({
  patterns: packages.map((group) => ({ group: [group, `${group}/*`], message })),
});

/** One entry a folder: in flat config a later entry replaces a rule's options, it does not add. */
const fence = (files, { office = false, dexie = false, react = false }) => ({
  files,
  rules: {
    ...(office ? {} : { 'no-restricted-globals': ['error', ...officeGlobals] }),
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...(dexie ? [] : fenced(['dexie'], 'Only src/adapters/archive names Dexie.').patterns),
          ...(react
            ? []
            : fenced(['react', 'react-dom', '@fluentui'], 'React belongs to the pane.').patterns),
          ...fenced(['@univerjs-pro', '@univerjs/presets', '/xlsx'], 'Not allowed here.').patterns,
        ],
      },
    ],
  },
});

const element = (type, pattern) => ({ type, pattern });

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'build/**',
      'node_modules/**',
      'coverage/**',
      '.cache/**',
      'test/fixtures/**',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'office-addins': officeAddins, boundaries },
    settings: {
      'import/resolver': { typescript: { project: 'tsconfig.json' } },
      'boundaries/include': ['src/**/*'],
      'boundaries/elements': [
        element('main', 'src/main'),
        element('commands', 'src/commands'),
        element('cli', 'src/cli'),
        element('terms', 'src/terms'),
        element('domain', 'src/domain'),
        element('ports', 'src/ports'),
        element('application', 'src/application'),
        element('adapter', 'src/adapters/*'),
        element('taskpane', 'src/taskpane'),
        element('host', 'src/host'),
      ],
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Texts here are walked by code point on purpose; graphemes are never cut for show.
      '@typescript-eslint/no-misused-spread': 'off',
      // It asks for `!`, which `no-non-null-assertion` forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', { max: 15, variant: 'modified' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...syncInLoop],
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      // Not used: load-object-before-read and call-sync-before-read look at one function only, while
      // the adapter queues loads in one and reads in another. The real library refuses such reads.
      'office-addins/test-for-null-using-isNullObject': 'error',
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            {
              from: { element: { type: 'terms' } },
              allow: { to: { element: { type: ['terms'] } } },
            },
            {
              from: { element: { type: 'domain' } },
              allow: { to: { element: { type: ['domain', 'terms'] } } },
            },
            {
              from: { element: { type: 'ports' } },
              allow: { to: { element: { type: ['ports', 'domain', 'terms'] } } },
            },
            {
              from: { element: { type: 'application' } },
              allow: { to: { element: { type: ['application', 'ports', 'domain', 'terms'] } } },
            },
            {
              from: { element: { type: 'adapter' } },
              allow: { to: { element: { type: ['ports', 'domain', 'terms'] } } },
            },
            {
              from: { element: { type: 'taskpane' } },
              allow: { to: { element: { type: ['taskpane', 'application', 'domain', 'terms'] } } },
            },
            { from: { element: { type: 'host' } }, allow: { to: { element: { type: ['host'] } } } },
            {
              from: { element: { type: ['main', 'commands', 'cli'] } },
              allow: { to: { element: { type: '*' } } },
            },
          ],
        },
      ],
    },
  },
  fence(
    [
      'src/{terms,domain,ports,application,commands}/**',
      'src/adapters/files/**',
      'src/adapters/identity/**',
      'src/cli/**',
    ],
    {},
  ),
  fence(['src/adapters/workbook/**'], { office: true }),
  fence(['src/adapters/archive/**'], { dexie: true }),
  fence(['src/taskpane/**'], { react: true }),
  fence(['src/main/**'], { office: true, react: true }),
  {
    files: ['src/taskpane/**', 'src/main/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.strict.rules },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'test/**/*.{ts,tsx}', 'bench/**/*.ts'],
    plugins: { jest },
    rules: {
      // A test may set its scene with anything; the shipped code may not.
      'boundaries/dependencies': 'off',
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/no-identical-title': 'error',
      'jest/valid-expect': 'error',
      'no-console': 'off',
    },
  },
  {
    // Interfaces of closures and of the grid engine: no method here relies on `this`.
    files: ['src/host/page/**', 'src/taskpane/**', 'src/main/**', 'test/**'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    // Programs that speak to a terminal.
    files: ['src/main/serve*.ts', 'src/main/sample.ts', 'src/main/referee/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Data written as code: long by nature, without logic.
    files: [
      'src/domain/compliance/pack/**',
      'src/terms/**',
      'src/domain/tables/**',
      'src/host/protocol/surface/**',
    ],
    rules: { 'max-lines': 'off' },
  },
);
