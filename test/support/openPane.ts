import { createWorkbookPort } from '../../src/adapters/workbook/workbookPort';
import type { OfficeHost } from '../../src/adapters/workbook/host';
import { setUpWorkbook } from '../../src/application/setup/setUpWorkbook';
import {
  createEmbeddedWorkbook,
  type EmbeddedWorkbook,
  type EmbeddedWorkbookOptions,
  type PaneConnection,
} from '../../src/host/embeddedWorkbook';
import { loadOffice, type LoadOptions } from '../../src/host/transport/inProcess';
import type { TableCode } from '../../src/domain/tables/all';
import type { WorkbookPort } from '../../src/ports/workbook';
import type { Language } from '../../src/terms/language';

export interface Pane {
  readonly port: WorkbookPort;
  readonly host: OfficeHost;
  readonly number: number;
  readonly connection: PaneConnection;
}

interface PaneOptions {
  readonly language?: Language;
  /** Milliseconds after which a writer that does not move is taken for dead. */
  readonly leaseAbandonedAfter?: number;
}

/** Newest ExcelApi the embedded workbook is asked to stand for, unless a test says otherwise. */
export const newestExcelApi = 1.16;

/** Opens one person's pane: Microsoft's own library and the product's own adapter on it. */
export function openPane(
  workbook: EmbeddedWorkbook,
  person: string,
  options: LoadOptions & PaneOptions = {},
): Pane {
  const connection = workbook.connect({ person });
  const matrix = options.requirementMatrix ?? { ExcelApi: newestExcelApi };
  const office = loadOffice(connection, { ...options, requirementMatrix: matrix });
  const isSetSupported = (name: string, version = '1.1'): boolean => {
    const have = String(matrix[name] ?? 0)
      .split('.')
      .map(Number);
    const wanted = version.split('.').map(Number);
    return (have[0] ?? 0) * 1000 + (have[1] ?? 0) >= (wanted[0] ?? 0) * 1000 + (wanted[1] ?? 0);
  };
  const host: OfficeHost = {
    Excel: office.Excel,
    OfficeExtension: office.OfficeExtension,
    requirements: { isSetSupported },
    leaseAbandonedAfter: options.leaseAbandonedAfter ?? 400,
  };
  const port = createWorkbookPort(host, options.language ?? 'zh-CN');
  return { port, host, number: connection.pane, connection };
}

/** Deterministic bytes, so that a failing test fails again. */
export function testBytes(seed = 1): (count: number) => Uint8Array {
  let state = seed;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 16) & 255;
    });
}

// The grid engine takes seconds to load on a busy machine; no test is timed.
jest.setTimeout(900_000);

/** A workbook with some of our tables only, which is quicker; one person's pane on it. */
export async function workbookWith(
  codes: readonly TableCode[],
  options: EmbeddedWorkbookOptions & LoadOptions & { readonly language?: Language } = {},
): Promise<{ readonly workbook: EmbeddedWorkbook; readonly pane: Pane }> {
  const { language = 'zh-CN' } = options;
  const workbook = await createEmbeddedWorkbook({ locale: language, ...options });
  const pane = openPane(workbook, '李伟', { ...options, language });
  const create = codes.map((code) => ({ code }));
  const done = await pane.port.setUp({ language, create, repair: [], seeds: {} });
  if (!done.ok) throw new Error(JSON.stringify([done.failure, workbook.unknownMembers]));
  return { workbook, pane };
}

/** A workbook that a person has just set up. */
export async function setUpTestWorkbook(
  language: Language = 'zh-CN',
  options: EmbeddedWorkbookOptions & LoadOptions = {},
): Promise<{ readonly workbook: EmbeddedWorkbook; readonly pane: Pane }> {
  const workbook = await createEmbeddedWorkbook({ locale: language, ...options });
  const pane = openPane(workbook, 'Li', { ...options, language });
  const done = await setUpWorkbook(
    { workbook: pane.port, random: { bytes: testBytes() } },
    { language },
  );
  if (!done.ok) throw new Error(JSON.stringify([done.failure, workbook.unknownMembers]));
  return { workbook, pane };
}
