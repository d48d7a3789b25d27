import { browserCommand } from './serveBrowser';

const address = 'https://localhost:3000';

test.each([
  ['linux', {}, ['xdg-open', [address]]],
  ['darwin', {}, ['open', [address]]],
  ['win32', {}, ['cmd', ['/c', 'start', '""', address]]],
  ['linux', { BROWSER: 'firefox' }, ['firefox', [address]]],
  ['linux', { BROWSER: 'none' }, null],
  ['linux', { CI: 'true' }, null],
] as const)('on %s with %j', (platform, environment, command) => {
  expect(browserCommand(address, platform, environment)).toEqual(command);
});
