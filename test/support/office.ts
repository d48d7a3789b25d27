import type { EmbeddedWorkbook, EmbeddedWorkbookOptions } from '../../src/host/embeddedWorkbook';
import { createEmbeddedWorkbook } from '../../src/host/embeddedWorkbook';
import type { LoadedOffice, LoadOptions } from '../../src/host/transport/inProcess';
import { loadOffice } from '../../src/host/transport/inProcess';

export { loadOffice } from '../../src/host/transport/inProcess';

export interface OpenOffice extends LoadedOffice {
  readonly workbook: EmbeddedWorkbook;
  /** Throws when the client asked for something the host does not answer; call it after each test. */
  close(): void;
}

/** An embedded workbook with one pane on it: Microsoft's own library against our host. */
export async function openOffice(
  options: EmbeddedWorkbookOptions & LoadOptions & { readonly person?: string } = {},
): Promise<OpenOffice> {
  const workbook = await createEmbeddedWorkbook(options);
  const connection = workbook.connect({ person: options.person ?? 'Li Ming' });
  const office = loadOffice(connection, options);
  return {
    ...office,
    workbook,
    close: () => {
      const unknown = [...workbook.unknownMembers];
      const [surprise] = workbook.surprises;
      workbook.dispose();
      if (surprise !== undefined)
        throw new Error('The host was taken by surprise', { cause: surprise });
      if (unknown.length > 0) throw new Error(`The host does not answer ${unknown.join(', ')}`);
    },
  };
}

/** Code of the Office error that a call fails with; fails itself when the call succeeds. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  throw new Error('Expected the call to fail');
}
