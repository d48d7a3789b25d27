import type { Language } from '../../src/terms/language';
import { needWords } from '../../src/terms/today';
import { say, type Wording } from '../../src/terms/wording';
import type { OpenedWorkbook } from './browser';
import { keyboard, mouse } from './hands';
import { PaneDriver } from './paneDriver';
import { samplePeople, type SampleRole } from './sampleQuarter';

/** One pane at which the sample's people take turns. */
export interface Desk {
  readonly pane: PaneDriver;
  t(wording: Wording, values?: Readonly<Record<string, string | number>>): string;
  /** A person sits down and opens the pane at Today. */
  sitDown(who: SampleRole | Wording): Promise<void>;
  /** Takes up the first thing of this kind on the list. */
  takeUp(need: string): Promise<void>;
}

export async function desk(
  workbook: OpenedWorkbook,
  language: Language,
  hands: 'mouse' | 'keyboard',
): Promise<Desk> {
  const used = hands === 'mouse' ? mouse : keyboard(workbook.page);
  const pane = new PaneDriver(workbook.page, await workbook.pane(), used);
  await pane.settled();
  const t: Desk['t'] = (wording, values = {}) => say(wording, language, values);
  return {
    pane,
    t,
    async sitDown(who) {
      await pane.be(t(typeof who === 'string' ? samplePeople[who] : who));
      await pane.open('today');
    },
    async takeUp(need) {
      const act = needWords[need]?.act;
      if (act === undefined) throw new Error(`No need is called ${need}`);
      await pane.follow(new RegExp(`^${t(act)}`));
    },
  };
}
