import { archiveDatabase } from '../adapters/archive/database';
import { dexieArchive } from '../adapters/archive/dexieArchive';
import { dexieKeyStore } from '../adapters/archive/dexieKeyStore';
import { dexieOutbox } from '../adapters/archive/dexieOutbox';

/** The stores of this machine; loaded together, because they are one database. */
export function openPaneStores() {
  const database = archiveDatabase();
  return {
    archive: dexieArchive(database),
    outbox: dexieOutbox(database),
    keys: dexieKeyStore(database),
  };
}
