import { spawn } from 'node:child_process';

/** `BROWSER=none` and CI keep the browser closed; `BROWSER=firefox` names the one to use. */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly [string, readonly string[]] | null {
  const asked = environment['BROWSER'];
  const isCi = environment['CI'] !== undefined && environment['CI'] !== 'false';
  if (asked === 'none' || isCi) return null;
  if (asked !== undefined && asked !== '') return [asked, [address]];
  if (platform === 'darwin') return ['open', [address]];
  if (platform === 'win32') return ['cmd', ['/c', 'start', '""', address]];
  return ['xdg-open', [address]];
}

/** Tries to show the page; a machine without a desktop is no reason to fail. */
export function openBrowser(address: string): void {
  const command = browserCommand(address, process.platform, process.env);
  if (command === null) return;
  const child = spawn(command[0], [...command[1]], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
