import type { StartFailure } from '../taskpane/shell/paneStart';

export type OfficeAnswer =
  { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly failure: StartFailure };

/** A blocked address answers by silence: after this long the person is told. */
const patienceMs = 20_000;

const failed = (failure: StartFailure): OfficeAnswer => ({ kind: 'failed', failure });

/** Resolves when office.js is there, or false when its script failed. */
function whenLoaded(): Promise<boolean> {
  if ('Office' in window) return Promise.resolve(true);
  const script = document.getElementById('office-js');
  if (!script) return Promise.resolve(false);
  return new Promise((resolve) => {
    script.addEventListener('load', () => {
      resolve(true);
    });
    script.addEventListener('error', () => {
      resolve(false);
    });
  });
}

async function ask(): Promise<OfficeAnswer> {
  if (!(await whenLoaded())) return failed('officeMissing');
  const { host } = await Office.onReady();
  return String(host) === 'Excel' ? { kind: 'ready' } : failed('notInExcel');
}

/** Waits for Excel; gives up with a reason that can be shown. */
export function whenOffice(): Promise<OfficeAnswer> {
  const tooLate = new Promise<OfficeAnswer>((resolve) => {
    setTimeout(() => {
      resolve(failed('Office' in window ? 'notInExcel' : 'officeMissing'));
    }, patienceMs);
  });
  return Promise.race([ask(), tooLate]);
}
