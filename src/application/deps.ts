import type { ArchivePort } from '../ports/archive';
import type { IdentityPort } from '../ports/identity';
import type { OutboxPort } from '../ports/outbox';
import type { Clock, FilesPort, Hasher, RandomSource } from '../ports/surroundings';
import type { WorkbookPort } from '../ports/workbook';

/** Everything a use case needs from outside, handed in by the entry points. */
export interface Deps {
  readonly workbook: WorkbookPort;
  readonly archive: ArchivePort;
  readonly outbox: OutboxPort;
  readonly identity: IdentityPort;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly hasher: Hasher;
  readonly files: FilesPort;
}
