import { unzipSync, type UnzipFileInfo } from 'fflate';
import { XlsxFault } from './failure';
import { sniff } from './sniff';

/** Members of a package by their path without leading slash: `xl/workbook.xml`. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export interface PackageLimits {
  /** All members together, expanded. A sheet of a million filled cells is about 60 MB. */
  readonly expandedBytes: number;
  readonly parts: number;
}

export const PACKAGE_LIMITS: PackageLimits = { expandedBytes: 512 * 1024 * 1024, parts: 20_000 };

/**
 * Unzips a package. The sizes that its directory promises are added up before anything is
 * expanded, and a member never expands beyond its promise, so a zip bomb costs nothing.
 *
 * @throws XlsxFault
 */
export function openPackage(bytes: Uint8Array, limits: PackageLimits = PACKAGE_LIMITS): Parts {
  const failure = sniff(bytes);
  if (failure !== undefined) throw new XlsxFault(failure);
  const members = unzip(bytes, limits);
  const parts = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries(members)) {
    if (!name.endsWith('/')) parts.set(name.replaceAll('\\', '/').replace(/^\/+/, ''), content);
  }
  return parts;
}

function unzip(bytes: Uint8Array, limits: PackageLimits): Record<string, Uint8Array> {
  let expandedBytes = 0;
  let parts = 0;
  let current = '';
  const admit = (file: UnzipFileInfo): boolean => {
    expandedBytes += file.originalSize;
    parts += 1;
    current = file.name;
    if (parts > limits.parts) {
      throw new XlsxFault({ code: 'too-many-parts', parts, limit: limits.parts });
    }
    if (expandedBytes > limits.expandedBytes) {
      throw new XlsxFault({
        code: 'too-large',
        expandedBytes,
        limitBytes: limits.expandedBytes,
      });
    }
    return true;
  };
  // First the promises of the directory alone, then the content.
  guard(
    () => unzipSync(bytes, { filter: (file) => admit(file) && false }),
    () => current,
  );
  expandedBytes = 0;
  parts = 0;
  return guard(
    () => unzipSync(bytes, { filter: admit }),
    () => current,
  );
}

/** fflate's errors as ours: without an end record the file is cut off, else a member is damaged. */
function guard<T>(work: () => T, current: () => string): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof XlsxFault) throw error;
    if (current() === '') throw new XlsxFault({ code: 'truncated' });
    throw new XlsxFault({ code: 'damaged', part: current() });
  }
}
