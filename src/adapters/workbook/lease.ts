import type { OfficeHost } from './host';
import { roundTrip } from './roundTrip';

/**
 * A workbook name that exists while a pane changes rows that others may be changing too. Adding a
 * name that exists fails before anything else of the request is done, which makes it the one
 * test-and-set that Excel offers. It costs no round trip: it is added by the request that writes and
 * deleted by the request that proves.
 */
export const leaseName = 'Oversight_writing';

/** A pane that died while writing leaves its lease; unchanged for so long, it is taken away. */
const abandonedAfter = 8_000;
const pause = 60;

export function queueLease(context: Excel.RequestContext, holder: string): void {
  const name = context.workbook.names.add(leaseName, `="${holder}"`);
  name.visible = false;
}

export function queueRelease(context: Excel.RequestContext): void {
  context.workbook.names.getItemOrNullObject(leaseName).delete();
}

export const release = (host: OfficeHost) =>
  roundTrip(host, (context) => {
    queueRelease(context);
    return () => null;
  });

const holderNow = (host: OfficeHost) =>
  roundTrip(host, (context) => {
    const name = context.workbook.names.getItemOrNullObject(leaseName);
    name.load('formula');
    return () => (name.isNullObject ? undefined : String(name.formula));
  });

/** Waits until nobody writes; gives up on a holder who has not moved for a while. */
export async function waitForLease(host: OfficeHost): Promise<void> {
  const patience = host.leaseAbandonedAfter ?? abandonedAfter;
  let holder: string | undefined;
  let since = Date.now();
  for (;;) {
    const now = await holderNow(host);
    if (!now.ok || now.value === undefined) return;
    if (now.value !== holder) {
      holder = now.value;
      since = Date.now();
    }
    if (Date.now() - since >= patience) {
      await release(host);
      return;
    }
    await new Promise((resolve) => {
      // Two panes that wait must not knock at the same moment for ever.
      setTimeout(resolve, pause * (1 + Math.random()));
    });
  }
}
