import type { PageLanguage } from '../pageWords';

/** What a ribbon button does: show the pane at an address, or call a function of the commands page. */
export type RibbonAction =
  | { readonly kind: 'showPane'; readonly address: string }
  | { readonly kind: 'runFunction'; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the icon nearest to 32 pixels, or '' when the manifest has none. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface AddinRibbon {
  readonly id: string;
  readonly name: string;
  /** Address of the add-in's own icon, or ''. */
  readonly icon: string;
  /** Null: the add-in only adds to Excel's own Home tab. */
  readonly tab: string | null;
  readonly groups: readonly RibbonGroup[];
  /** Where the pane starts when no button has been used. */
  readonly paneAddress: string;
  /** The page that holds the functions of `runFunction` buttons. */
  readonly functionAddress: string | null;
}

/**
 * Reads an add-in's XML manifest as Excel reads it: the `VersionOverrides` of Excel's workbook host,
 * wording by language. Addresses lose their origin (`https://host/taskpane.html#/x` →
 * `/taskpane.html#/x`), since every person's pane comes from an origin of its own.
 */
export function readManifest(xml: Document, language: PageLanguage): AddinRibbon {
  const resources = new Resources(xml, language);
  const host = all(xml, 'Host').find((each) => attribute(each, 'xsi:type') === 'Workbook');
  const groups = host === undefined ? [] : all(host, 'Group').map((each) => group(each, resources));
  const tab = host === undefined ? undefined : all(host, 'CustomTab')[0];
  const tabLabel = tab === undefined ? undefined : directChild(tab, 'Label');
  const functionFile = host === undefined ? undefined : all(host, 'FunctionFile')[0];
  const source = all(xml, 'SourceLocation').find((each) => each.hasAttribute('DefaultValue'));
  return {
    id: all(xml, 'Id')[0]?.textContent.trim() ?? '',
    name: localised(all(xml, 'DisplayName')[0], language),
    icon: withoutOrigin(all(xml, 'IconUrl')[0]?.getAttribute('DefaultValue') ?? ''),
    tab: tabLabel === undefined ? null : resources.text(tabLabel),
    groups,
    paneAddress: withoutOrigin(source?.getAttribute('DefaultValue') ?? '/taskpane.html'),
    functionAddress:
      functionFile === undefined ? null : withoutOrigin(resources.text(functionFile)),
  };
}

/** `bt:Url`, `bt:Image` and `bt:String` entries by their id, in one language. */
class Resources {
  readonly #values = new Map<string, string>();

  constructor(xml: Document, language: PageLanguage) {
    for (const name of ['Url', 'Image', 'String']) {
      for (const entry of all(xml, name)) {
        const id = entry.getAttribute('id');
        if (id !== null) this.#values.set(id, localised(entry, language));
      }
    }
  }

  text(element: Element): string {
    return this.#values.get(element.getAttribute('resid') ?? '') ?? '';
  }
}

function group(element: Element, resources: Resources): RibbonGroup {
  const label = directChild(element, 'Label');
  return {
    id: element.getAttribute('id') ?? '',
    label: label === undefined ? '' : resources.text(label),
    buttons: all(element, 'Control').flatMap((control) => buttons(control, resources)),
  };
}

/** A menu's items stand beside each other as buttons: the page's ribbon has room for them. */
function buttons(control: Element, resources: Resources): RibbonButton[] {
  const items = all(control, 'Item');
  const found = items.length > 0 ? items : [control];
  return found.flatMap((each) => button(each, resources) ?? []);
}

function button(element: Element, resources: Resources): RibbonButton | null {
  const action = directChild(element, 'Action');
  if (action === undefined) return null;
  const label = directChild(element, 'Label');
  const tip = all(element, 'Description')[0];
  return {
    id: element.getAttribute('id') ?? '',
    label: label === undefined ? '' : resources.text(label),
    tip: tip === undefined ? '' : resources.text(tip),
    icon: icon(element, resources),
    action: actionOf(action, resources),
  };
}

function actionOf(action: Element, resources: Resources): RibbonAction {
  const location = directChild(action, 'SourceLocation');
  if (attribute(action, 'xsi:type') === 'ShowTaskpane' && location !== undefined) {
    return { kind: 'showPane', address: withoutOrigin(resources.text(location)) };
  }
  return {
    kind: 'runFunction',
    name: directChild(action, 'FunctionName')?.textContent.trim() ?? '',
  };
}

function icon(element: Element, resources: Resources): string {
  const images = all(element, 'Image').filter((each) => each.hasAttribute('resid'));
  const best = images.find((each) => each.getAttribute('size') === '32') ?? images[0];
  return best === undefined ? '' : withoutOrigin(resources.text(best));
}

function localised(element: Element | undefined, language: PageLanguage): string {
  if (element === undefined) return '';
  const override = all(element, 'Override').find(
    (each) => each.getAttribute('Locale') === language,
  );
  return (override ?? element).getAttribute(override ? 'Value' : 'DefaultValue') ?? '';
}

/** `https://localhost:3000/a.html#/b` → `/a.html#/b`; an address without origin stays as it is. */
export function withoutOrigin(address: string): string {
  const match = /^https?:\/\/[^/]+(\/.*)?$/.exec(address);
  return match === null ? address : (match[1] ?? '/');
}

/** Elements by local name: manifests differ in the prefixes they choose. */
function all(root: Document | Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS('*', name)];
}

function directChild(element: Element, name: string): Element | undefined {
  return [...element.children].find((each) => each.localName === name);
}

/** `xsi:type`, whatever the prefix is bound as. */
function attribute(element: Element, name: string): string | null {
  return element.getAttribute(name);
}
