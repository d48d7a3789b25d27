import { failure, type Result } from '../../domain/shared/result';
import type { FileFailure, FileTable, TableFilePort } from '../../ports/tableFile';
import { readCsv } from './readCsv';
import { readXlsx } from './readXlsx';

/** A month's ledger of a large department is a few megabytes; more is a mistake or an attack. */
const largestFile = 50 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** Reads by what the file is, not by what it is called. */
export async function readTables(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<Result<readonly FileTable[], FileFailure>> {
  const { name, bytes } = file;
  if (bytes.length === 0) return failure({ code: 'fileEmpty', name });
  if (bytes.length > largestFile)
    return failure({ code: 'fileTooLarge', name, bytes: bytes.length });
  if (startsWith(bytes, 0x50, 0x4b)) return readXlsx(name, bytes);
  // Compound file: a workbook with a password, or one of before 2007.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return /\.xls$/iu.test(name)
      ? failure({ code: 'fileKindUnknown', name })
      : failure({ code: 'fileEncrypted', name });
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return failure({ code: 'fileKindUnknown', name });
  return readCsv(name, bytes);
}

export const tableFiles: TableFilePort = { readTables };
