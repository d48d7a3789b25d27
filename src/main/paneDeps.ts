import { browserFiles } from '../adapters/files/browserFiles';
import { createWorkbookPort } from '../adapters/workbook/workbookPort';
import { webCryptoHasher, webCryptoRandom } from '../adapters/identity/webCrypto';
import type { Deps } from '../application/deps';
import type { Preferences } from '../taskpane/shell/paneStart';
import type { Language } from '../terms/language';
import { lazyPort } from './lazyPort';
import { withOrganisation } from './organisation';
import { paneIdentity } from './paneIdentity';
import type { openPaneStores } from './paneStores';

type Stores = ReturnType<typeof openPaneStores>;

/** Builds every adapter on the real Excel, once it has answered. */
export function paneDeps(language: Language, preferences: Preferences): Deps {
  let opened: Promise<Stores> | undefined;
  const stores = (): Promise<Stores> =>
    (opened ??= import('./paneStores').then((module) => module.openPaneStores()));
  const { requirements } = Office.context;
  return {
    workbook: createWorkbookPort({ Excel, OfficeExtension, requirements }, language),
    archive: lazyPort(async () => (await stores()).archive),
    outbox: lazyPort(async () => (await stores()).outbox),
    identity: withOrganisation(
      paneIdentity(
        preferences,
        lazyPort(async () => (await stores()).keys),
      ),
      preferences,
    ),
    clock: { now: () => new Date() },
    random: webCryptoRandom(),
    hasher: webCryptoHasher(),
    files: browserFiles,
  };
}
