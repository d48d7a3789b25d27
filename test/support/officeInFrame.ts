import type { EmbeddedWorkbook } from '../../src/host/embeddedWorkbook';
import { createEmbeddedWorkbook } from '../../src/host/embeddedWorkbook';
import {
  frameAddress,
  frameName,
  type FrameIdentity,
} from '../../src/host/page/addin/frameAddress';
import { requirementSets } from '../../src/host/page/addin/requirementSets';
import { connectXdm, type XdmParent } from '../../src/host/page/addin/xdmParent';
import { watchEngineChannels } from './engineChannels';
import type { PaneWindow, TwoWindows } from './twoWindows';
import { openTwoWindows, pageOrigin, paneOrigin } from './twoWindows';

type Settings = readonly (readonly [string, string])[];

export interface OfficeInFrame {
  readonly pane: PaneWindow;
  readonly windows: TwoWindows;
  readonly workbook: EmbeddedWorkbook;
  readonly xdm: XdmParent;
  /** What `Office.onReady` told the add-in. */
  readonly ready: { readonly host: Office.HostType; readonly platform: Office.PlatformType };
  /** What the add-in saved as document settings, newest last. */
  readonly saved: readonly Settings[];
  /** Throws when the client asked for something the host does not answer. */
  close(): Promise<void>;
}

const identity: FrameIdentity = {
  conversation: 'conversation-1',
  addinId: 'embedded-addin',
  parentOrigin: pageOrigin,
  language: 'zh-CN',
};

/** A pane whose address, name and parent are the product's own, with Microsoft's files inside. */
export async function openOfficeInFrame(settings: Settings = []): Promise<OfficeInFrame> {
  const channels = watchEngineChannels();
  const workbook = await createEmbeddedWorkbook();
  const connection = workbook.connect({ person: 'Li Ming', locale: identity.language });
  const windows = openTwoWindows();
  const saved: Settings[] = [];
  const xdm = connectXdm({
    parent: windows.page as unknown as Window,
    frame: () => windows.frame.contentWindow,
    frameOrigin: paneOrigin,
    connection,
    facts: () => ({
      conversation: identity.conversation,
      addinId: identity.addinId,
      addinName: '营销监管台',
      language: identity.language,
      documentUrl: `${pageOrigin}/book.xlsx`,
      width: 350,
      height: 700,
      requirementSets,
      settings,
    }),
    saveSettings: (values) => saved.push(values),
  });
  const address = frameAddress(paneOrigin, '/taskpane.html#/plan', identity);
  const pane = await windows.load(frameName(identity), address);
  const ready = await pane.Office.onReady();
  return {
    pane,
    windows,
    workbook,
    xdm,
    ready,
    saved,
    async close() {
      await workbook.whenCalculated();
      xdm.close();
      connection.close();
      windows.close();
      const unknown = [...workbook.unknownMembers];
      const [surprise] = workbook.surprises;
      workbook.dispose();
      channels.closeAll();
      if (surprise !== undefined) throw new Error('The host failed', { cause: surprise });
      if (unknown.length > 0) throw new Error(`The host does not answer ${unknown.join(', ')}`);
    },
  };
}
