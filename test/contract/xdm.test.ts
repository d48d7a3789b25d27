import { eventually } from '../support/eventually';
import type { OfficeInFrame } from '../support/officeInFrame';
import { openOfficeInFrame } from '../support/officeInFrame';
import { ALL_SCENARIOS } from './allScenarios';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

let office: OfficeInFrame;

beforeEach(async () => {
  office = await openOfficeInFrame();
});

afterEach(() => office.close());

describe('Microsoft’s library in a frame, over postMessage', () => {
  test.each(ALL_SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
    '%s',
    async (_name, scenario) => {
      const { Excel, OfficeExtension } = office.pane;
      await scenario.play({ Excel, OfficeExtension, settle });
    },
  );
});

describe('the channel between page and pane', () => {
  // The library's last word at its start is a request of its own; a fault would strike that one.
  beforeEach(() =>
    eventually(() => {
      const { crossings } = office.windows;
      const asked = crossings.findIndex(({ text }) => text.includes('NotifyActionHandlerReady'));
      const answered = asked < 0 ? [] : crossings.slice(asked).filter(({ to }) => to === 'pane');
      return Promise.resolve(answered.length);
    }, 1),
  );

  test('office.js finds Excel on the web and fetches only Microsoft’s three files', () => {
    expect(office.ready).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
    expect(office.windows.asked).toEqual([
      '/taskpane.html',
      '/lib/office.js',
      '/lib/excel-web-16.00.js',
      '/lib/zh-cn/office_strings.js',
    ]);
    const { requirements } = office.pane.Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.99')).toBe(false);
  });

  test('office.js for the web takes no theme from its host: once it does, the page has to tell it', () => {
    const context = office.pane.Office.context as { readonly officeTheme?: Office.OfficeTheme };
    expect(context.officeTheme).toBeUndefined();
  });

  test('a request from another origin or conversation is not answered', async () => {
    const { crossings, frame, page } = office.windows;
    const request = crossings.find((one) => one.to === 'page');
    if (request === undefined) throw new Error('The pane never called');
    // What the pane asked before may still be on its way.
    for (let seen = -1; seen !== crossings.length; await settle()) seen = crossings.length;
    const forge = async (data: string, origin: string): Promise<number> => {
      const before = crossings.length;
      const event = new page.MessageEvent('message', { data, origin });
      Object.defineProperty(event, 'source', { value: frame.contentWindow });
      page.dispatchEvent(event);
      await settle();
      return crossings.length - before;
    };
    expect(await forge(request.text, request.origin)).toBe(1);
    expect(await forge(request.text, 'https://elsewhere.example')).toBe(0);
    const foreign = request.text.replaceAll('conversation-1', 'conversation-2');
    expect(await forge(foreign, request.origin)).toBe(0);
    expect(await forge('not JSON', request.origin)).toBe(0);
  });

  test('a fault of the host arrives under Excel’s own code', async () => {
    office.workbook.faults.inject({ kind: 'requestTooLarge' });
    const refused = office.pane.Excel.run((context) => context.sync().then(() => undefined));
    await expect(refused).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  });

  test('document settings saved the older way reach the page', async () => {
    const { settings } = office.pane.Office.context.document;
    settings.set('language', 'en-US');
    await new Promise((resolve) => {
      settings.saveAsync(resolve);
    });
    expect(office.saved.at(-1)).toEqual([['language', '"en-US"']]);
  });

  test('a ribbon button calls the function that the add-in gave its name to', async () => {
    const called: string[] = [];
    office.pane.Office.actions.associate('checkNow', (event: Office.AddinCommands.Event) => {
      called.push(event.source.id);
      event.completed();
    });
    office.xdm.runCommand('CheckButton', 'checkNow');
    await settle();
    expect(called).toEqual(['CheckButton']);
  });
});
