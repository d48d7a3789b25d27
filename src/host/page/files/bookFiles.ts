import type { EmbeddedWorkbook } from '../../embeddedWorkbook';
import type { Loss } from '../../xlsx/loss';
import { lossText } from './lossWords';
import { failureText } from './failureWords';
import { pageWord, type PageWord } from '../pageWords';
import type { PageState } from '../session/pageState';
import type { Store } from '../session/store';

export interface BookFiles {
  newBook(): Promise<void>;
  openFile(file: File): Promise<void>;
  /** Opens a workbook that the server offers. */
  openAddress(address: string, name: string): Promise<boolean>;
  saveFile(): Promise<void>;
}

export interface BookFilesOptions {
  readonly workbook: EmbeddedWorkbook;
  readonly store: Store<PageState>;
  /** Called when another workbook has taken the place of the last. */
  onReplaced(): void;
}

/** Opens, empties and downloads the workbook; asks before anything is lost. */
export function createBookFiles(options: BookFilesOptions): BookFiles {
  const { workbook, store } = options;
  const { model } = workbook;
  let isChanged = false;
  model.onChange((changes, origin) => {
    const counts = changes.some((change) => !quiet.has(change.kind));
    if (counts && origin.kind !== 'file' && origin.kind !== 'engine') isChanged = true;
  });
  const say = (key: PageWord, values?: Readonly<Record<string, string>>): string =>
    pageWord(key, store.get().language, values);
  const fault = (key: PageWord, values: Readonly<Record<string, string>>): void => {
    store.set({ notice: { tone: 'fault', text: say(key, values) } });
  };
  const mayDiscard = async (): Promise<boolean> =>
    !isChanged ||
    (await ask(store, {
      title: say('discardTitle'),
      body: say('discardBody'),
      details: [],
      proceed: say('proceed'),
    }));
  const replaced = (bookName: string): void => {
    isChanged = false;
    store.set({ bookName, previewSheetId: null });
    options.onReplaced();
  };
  const openBytes = async (bytes: Uint8Array, name: string): Promise<boolean> => {
    store.set({ notice: { tone: 'plain', text: say('opening', { name }) } });
    const { readXlsx } = await import('../../xlsx/readXlsx');
    const result = await readXlsx(bytes, model);
    if (!result.ok) {
      const reason = failureText(result.failure, store.get().language);
      fault('openFailed', { name, reason });
      return false;
    }
    replaced(name);
    store.set({ notice: openNotice(result.losses, name, store) });
    return true;
  };
  return {
    async newBook() {
      if (!(await mayDiscard())) return;
      model.reset();
      replaced(say('untitled'));
    },
    async openFile(file) {
      if (!/\.xls[xm]?$/i.test(file.name)) return fault('notXlsx', { name: file.name });
      if (!(await mayDiscard())) return;
      await openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
    },
    async openAddress(address, name) {
      if (!(await mayDiscard())) return false;
      const response = await fetch(address, { cache: 'no-store' });
      if (!response.ok) {
        fault('openFailed', { name, reason: String(response.status) });
        return false;
      }
      const given = response.headers.get('x-book-name');
      const bytes = new Uint8Array(await response.arrayBuffer());
      return openBytes(bytes, given === null ? name : decodeURIComponent(given));
    },
    async saveFile() {
      const { language, bookName } = store.get();
      await workbook.whenCalculated();
      const { writeXlsx } = await import('../../xlsx/writeXlsx');
      const { bytes, losses } = await writeXlsx(model);
      if (losses.length > 0) {
        const details = losses.map((loss) => lossText(loss, language));
        const [title, body] = [say('lossTitle'), say('lossBody')];
        if (!(await ask(store, { title, body, details, proceed: say('saveAnyway') }))) return;
      }
      download(
        bytes,
        /\.xlsx$/i.test(bookName) ? bookName : `${bookName.replace(/\.xls\w$/i, '')}.xlsx`,
      );
      isChanged = false;
    },
  };
}

/** Changes that do not make a file differ from what was saved. */
const quiet: ReadonlySet<string> = new Set(['selection', 'sheetActivated', 'calculated', 'reset']);

function openNotice(
  losses: readonly Loss[],
  name: string,
  store: Store<PageState>,
): PageState['notice'] {
  if (losses.length === 0) return null;
  const { language } = store.get();
  const first = losses.slice(0, 3).map((loss) => lossText(loss, language));
  return {
    tone: 'plain',
    text: `${pageWord('opened', language, { name })} · ${first.join(language === 'zh-CN' ? ';' : '; ')}`,
  };
}

type Asked = Omit<NonNullable<PageState['question']>, 'answer'>;

function ask(store: Store<PageState>, question: Asked): Promise<boolean> {
  return new Promise((resolve) => {
    store.set({
      question: {
        ...question,
        answer(proceed) {
          store.set({ question: null });
          resolve(proceed);
        },
      },
    });
  });
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: xlsxType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes by the next turn; the address itself may go later.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
