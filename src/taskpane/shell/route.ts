import { useSyncExternalStore } from 'react';
import { screenNames } from '../../terms/pane';

export type ScreenName = keyof typeof screenNames;

/** `#/plan/P-7KQ2M9XW4T/edit?from=today` → screen, the rest of the path, and the query. */
export interface Route {
  readonly screen: ScreenName;
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

const isScreen = (name: string): name is ScreenName => name in screenNames;

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** What Office itself writes behind our address. */
const officeTail = /&_(?:serializer_version|xdm_Info|host_Info)=.*$/;

/** Anything that is not one of our addresses is Today. */
export function routeOf(hash: string): Route {
  const own = hash.replace(officeTail, '').replace(/^#\/?/, '');
  const [address = '', queryText = ''] = own.split('?', 2);
  const [name = '', ...path] = address.split('/').filter((part) => part !== '');
  const query = Object.fromEntries(new URLSearchParams(queryText));
  return isScreen(name)
    ? { screen: name, path: path.map(decoded), query }
    : { screen: 'today', path: [], query: {} };
}

/** `hrefOf('plan', ['P-1'], { tab: 'budget' })` → `#/plan/P-1?tab=budget` */
export function hrefOf(
  screen: ScreenName,
  path: readonly string[] = [],
  query: Readonly<Record<string, string>> = {},
): string {
  const address = [screen, ...path.map(encodeURIComponent)].join('/');
  const text = new URLSearchParams(query).toString();
  return `#/${address}${text === '' ? '' : `?${text}`}`;
}

/** office.js takes `history.pushState` away, so the address after # is all there is. */
export function navigate(
  screen: ScreenName,
  path: readonly string[] = [],
  query: Readonly<Record<string, string>> = {},
): void {
  window.location.hash = hrefOf(screen, path, query);
}

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
  };
};

/** A ribbon button opens the pane with `?screen=plan%2Fnew`; the address after # wins once it is ours. */
export function addressIn({ hash, search }: Pick<Location, 'hash' | 'search'>): string {
  if (hash.startsWith('#/')) return hash;
  return `#/${new URLSearchParams(search).get('screen') ?? ''}`;
}

let last: { readonly address: string; readonly route: Route } | undefined;
const snapshot = (): Route => {
  const address = addressIn(window.location);
  if (last?.address !== address) last = { address, route: routeOf(address) };
  return last.route;
};

export const useRoute = (): Route => useSyncExternalStore(subscribe, snapshot);
