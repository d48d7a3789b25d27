/** Three projects: plain Node, React in jsdom, and the browser walks (run on their own by `npm run test:e2e`). */
const transform = {
  '^.+\\.(t|j|mj|cj)sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
const common = {
  transform,
  // Published as ES modules only; everything else in node_modules runs as it is.
  transformIgnorePatterns: [
    '/node_modules/(?!(@fluentui/react-icons|fake-indexeddb|cjk-regex|franc-min|trigram-utils|n-gram|collapse-white-space|kdbush|regexp-util|unicode-regex|lodash-es|nanoid|quickselect|rbush)/)',
  ],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/emptyStyle.cjs' },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/build/'],
};

module.exports = {
  // No test is timed; this only ends a hang, also on a busy machine.
  testTimeout: 300_000,
  // Microsoft's library and the engine keep timers of their own in each test file.
  forceExit: true,
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/**/*.test.tsx', '<rootDir>/test/**/*.test.tsx'],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
    },
  ],
};
