import { createEmbeddedWorkbook } from '../../src/host/embeddedWorkbook';
import {
  frameAddress,
  frameName,
  type FrameIdentity,
} from '../../src/host/page/addin/frameAddress';
import { requirementSets } from '../../src/host/page/addin/requirementSets';
import { connectXdm } from '../../src/host/page/addin/xdmParent';

declare global {
  interface Window {
    /** Shows a page in a frame of 350 by 700 pixels, answered as Excel answers an add-in. */
    showPane(address: string): void;
  }
}

const identity: FrameIdentity = {
  conversation: 'conversation-1',
  addinId: 'bench-addin',
  parentOrigin: window.location.origin,
  language: 'zh-CN',
};

/** The embedded workbook without its grid, so that nothing but the pane is measured. */
async function begin(): Promise<void> {
  const workbook = await createEmbeddedWorkbook({ locale: 'zh-CN' });
  const connection = workbook.connect({ person: '', locale: 'zh-CN' });
  const { origin } = window.location;
  window.showPane = (address) => {
    const frame = document.createElement('iframe');
    frame.name = frameName(identity);
    frame.width = '350';
    frame.height = '700';
    connectXdm({
      parent: window,
      frame: () => frame.contentWindow,
      frameOrigin: origin,
      connection,
      facts: () => ({
        conversation: identity.conversation,
        addinId: identity.addinId,
        addinName: '营销监管台',
        language: 'zh-CN',
        documentUrl: `${origin}/book.xlsx`,
        width: 350,
        height: 700,
        requirementSets,
        settings: [],
      }),
      saveSettings: () => undefined,
    });
    frame.src = frameAddress(origin, address, identity);
    document.body.replaceChildren(frame);
  };
  document.title = 'ready';
}

void begin();
