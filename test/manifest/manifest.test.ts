/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addressIn, routeOf } from '../../src/taskpane/shell/route';
import { screens } from '../../src/taskpane/shell/screens';

/**
 * Structure of the add-in manifest, without Microsoft's online validator: what the schema and the
 * validation rules of "Office Add-ins XML manifest" ask for and a deployment would trip over.
 */
const root = resolve(__dirname, '../..');
const text = readFileSync(resolve(root, 'manifest.xml'), 'utf8');
const xml = new DOMParser().parseFromString(text, 'application/xml');

const all = (name: string): Element[] =>
  [...xml.getElementsByTagName('*')].filter((element) => element.localName === name);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const localPath = (url: string): string => new URL(url).pathname.replace(/^\//, '');

/** Width and height as the PNG header says. */
const pngSize = (file: string): [number, number] => {
  const bytes = readFileSync(resolve(root, file));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

const resources = new Map(
  ['Image', 'Url', 'String']
    .flatMap(all)
    .filter((element) => element.hasAttribute('id'))
    .map((element) => [attribute(element, 'id'), element]),
);

/** Microsoft's reader pulls in ES modules that Jest's sandbox cannot load; a Node of its own can. */
const readByMicrosoft = (): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '-e',
        "require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml').then((info) => console.log(JSON.stringify(info)))",
      ],
      { cwd: root, encoding: 'utf8' },
    ),
  );

test('the manifest is well-formed and read by Microsoft’s own parser', () => {
  expect(all('parsererror')).toHaveLength(0);
  expect(readByMicrosoft()).toMatchObject({
    officeAppType: 'TaskPaneApp',
    defaultLocale: 'en-US',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
  });
});

test('it asks for no more than reading and writing this document', () => {
  expect(all('Permissions').map((element) => element.textContent)).toEqual(['ReadWriteDocument']);
});

test('every resource that is named exists, and none is left unused', () => {
  const named = [...xml.getElementsByTagName('*')]
    .map((element) => element.getAttribute('resid'))
    .filter((resid) => resid !== null);
  expect(named.filter((resid) => !resources.has(resid))).toEqual([]);
  expect([...resources.keys()].filter((id) => !named.includes(id))).toEqual([]);
  expect([...resources.keys()].filter((id) => id.length > 32)).toEqual([]);
});

test('element ids are unique', () => {
  const ids = ['Group', 'Control', 'CustomTab'].flatMap(all).map((e) => attribute(e, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
});

test('every wording is there in English and in Chinese, within its length', () => {
  for (const string of all('String')) {
    const limit = string.parentElement?.localName === 'ShortStrings' ? 125 : 250;
    const chinese = [...string.children].find((e) => attribute(e, 'Locale') === 'zh-CN');
    for (const wording of [
      attribute(string, 'DefaultValue'),
      chinese?.getAttribute('Value') ?? '',
    ]) {
      expect(wording.length).toBeGreaterThan(0);
      expect(wording.length).toBeLessThanOrEqual(limit);
    }
    expect(chinese?.getAttribute('Value')).toMatch(/\p{Script=Han}/u);
  }
});

test('every icon is an https PNG of the size it claims', () => {
  for (const image of all('Image').filter((element) => element.hasAttribute('id'))) {
    const size = Number(/(\d+)$/.exec(attribute(image, 'id'))?.[1]);
    const file = localPath(attribute(image, 'DefaultValue'));
    expect([file, ...pngSize(file)]).toEqual([file, size, size]);
  }
  for (const size of [16, 32, 64, 80, 128])
    expect(pngSize(`assets/icons/product-${String(size)}.png`)).toEqual([size, size]);
});

test('every button shows the one pane at a screen of its own', () => {
  const addresses = all('SourceLocation')
    .map((element) => element.getAttribute('resid'))
    .filter((resid) => resid !== null)
    .map((resid) => attribute(resources.get(resid) as Element, 'DefaultValue'));
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const address of addresses) {
    expect(address).toMatch(/^https:\/\/localhost:3000\/taskpane\.html\?screen=[\w%]+$/);
  }
  expect(existsSync(resolve(root, 'src/main/taskpane.html'))).toBe(true);
});

/** The screen the pane opens at when Office loads it at this address. */
const screenAt = (address: string): string => {
  const { search } = new URL(address);
  return routeOf(addressIn({ hash: '', search })).screen;
};

test('every address is one the pane knows: none falls back to Today', () => {
  const addresses = all('Url').map((element) => attribute(element, 'DefaultValue'));
  const lost = addresses.filter((address) => {
    const asked = new URL(address).searchParams.get('screen')?.split('/')[0];
    return screenAt(address) !== asked || screens[screenAt(address) as 'today'] === undefined;
  });
  expect(addresses.length).toBeGreaterThan(10);
  expect(lost).toEqual([]);
});

test('a cell’s menu shows the record of its row, in both languages', () => {
  const [menu, ...others] = all('OfficeMenu');
  expect(others).toEqual([]);
  expect(attribute(menu?.parentElement as Element, 'xsi:type')).toBe('ContextMenu');
  expect(attribute(menu as Element, 'id')).toBe('ContextMenuCell');
  const named = (name: string): Element => {
    const found = menu?.getElementsByTagName(name)[0];
    return resources.get(found?.getAttribute('resid') ?? '') as Element;
  };
  expect(attribute(named('Label'), 'DefaultValue')).toBe('Show in Marketing Oversight');
  expect(attribute(named('Label').children[0] as Element, 'Value')).toBe('在营销监管台中查看');
  expect(screenAt(attribute(named('SourceLocation'), 'DefaultValue'))).toBe('card');
});
