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

/** What the three ways to a file share. */
interface Desk extends BookFilesOptions {
  say(key: PageWord, values?: Readonly<Record<string, string>>): string;
  fault(key: PageWord, values: Readonly<Record<string, string>>): void;
  /** True when nothing would be lost, or the person says that it may be. */
  mayDiscard(): Promise<boolean>;
  replaced(bookName: string): void;
  saved(): void;
}

/** Opens, empties and downloads the workbook; asks before anything is lost. */
export function createBookFiles(options: BookFilesOptions): BookFiles {
  const desk = deskOf(options);
  return {
    async newBook() {
      if (!(await desk.mayDiscard())) return;
      options.workbook.model.reset();
      desk.replaced(desk.say('untitled'));
    },
    async openFile(file) {
      if (!/\.xls[xm]?$/i.test(file.name)) {
        desk.fault('notXlsx', { name: file.name });
        return;
      }
      if (!(await desk.mayDiscard())) return;
      await openBytes(desk, new Uint8Array(await file.arrayBuffer()), file.name);
    },
    async openAddress(address, name) {
      if (!(await desk.mayDiscard())) return false;
      const response = await fetch(address, { cache: 'no-store' });
      if (!response.ok) {
        desk.fault('openFailed', { name, reason: String(response.status) });
        return false;
      }
      const given = response.headers.get('x-book-name');
      const bytes = new Uint8Array(await response.arrayBuffer());
      return openBytes(desk, bytes, given === null ? name : decodeURIComponent(given));
    },
    saveFile: () => saveFile(desk),
  };
}

function deskOf(options: BookFilesOptions): Desk {
  const { workbook, store } = options;
  let isChanged = false;
  workbook.model.onChange((changes, origin) => {
    const counts = changes.some((change) => !quiet.has(change.kind));
    if (counts && origin.kind !== 'file' && origin.kind !== 'engine') isChanged = true;
  });
  const say: Desk['say'] = (key, values) => pageWord(key, store.get().language, values);
  return {
    ...options,
    say,
    fault(key, values) {
      store.set({ notice: { tone: 'fault', text: say(key, values) } });
    },
    mayDiscard() {
      if (!isChanged) return Promise.resolve(true);
      const [title, body, proceed] = [say('discardTitle'), say('discardBody'), say('proceed')];
      return ask(store, { title, body, details: [], proceed });
    },
    replaced(bookName) {
      isChanged = false;
      store.set({ bookName, previewSheetId: null });
      options.onReplaced();
    },
    saved() {
      isChanged = false;
    },
  };
}

async function openBytes(desk: Desk, bytes: Uint8Array, name: string): Promise<boolean> {
  const { store, workbook } = desk;
  store.set({ notice: { tone: 'plain', text: desk.say('opening', { name }) } });
  const { readXlsx } = await import('../../xlsx/readXlsx');
  const result = await readXlsx(bytes, workbook.model);
  if (!result.ok) {
    desk.fault('openFailed', { name, reason: failureText(result.failure, store.get().language) });
    return false;
  }
  desk.replaced(name);
  store.set({ notice: openNotice(result.losses, name, store) });
  return true;
}

async function saveFile(desk: Desk): Promise<void> {
  const { store, workbook } = desk;
  const { language, bookName } = store.get();
  await workbook.whenCalculated();
  const { writeXlsx } = await import('../../xlsx/writeXlsx');
  const { bytes, losses } = await writeXlsx(workbook.model);
  if (losses.length > 0) {
    const details = losses.map((loss) => lossText(loss, language));
    const [title, body] = [desk.say('lossTitle'), desk.say('lossBody')];
    const proceed = desk.say('saveAnyway');
    if (!(await ask(store, { title, body, details, proceed }))) return;
  }
  const isXlsx = /\.xlsx$/i.test(bookName);
  download(bytes, isXlsx ? bookName : `${bookName.replace(/\.xls\w$/i, '')}.xlsx`);
  desk.saved();
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
