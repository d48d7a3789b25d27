import type { PageState, PaneState } from './pageState';
import type { Store } from './store';

/** Changes one pane and leaves the others as they are. */
export function changePane(store: Store<PageState>, index: number, part: Partial<PaneState>): void {
  const { panes } = store.get();
  store.set({ panes: panes.map((pane, at) => (at === index ? { ...pane, ...part } : pane)) });
}
