import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packageFaults } from '../../../test/golden/xlsx/packageFaults';
import { plainBook } from '../../../test/golden/xlsx/plainBook';
import { area } from '../../../test/golden/xlsx/bookRows';
import { RICH_BOOK } from '../../../test/golden/xlsx/richBook';
import type { WorkbookModel } from '../core/model';
import { createEmbeddedWorkbook, type EmbeddedWorkbook } from '../embeddedWorkbook';
import { readXlsx } from './readXlsx';
import { readBook } from './read/readBook';
import { writeBook } from './write/writeBook';
import { writeXlsx } from './writeXlsx';

const open: EmbeddedWorkbook[] = [];

async function opened(bytes: Uint8Array): Promise<WorkbookModel> {
  const workbook = await createEmbeddedWorkbook();
  open.push(workbook);
  const report = await readXlsx(bytes, workbook.model);
  expect(report).toMatchObject({ ok: true, losses: [] });
  return workbook.model;
}

afterEach(() => {
  for (const workbook of open.splice(0)) workbook.dispose();
});

const rich = writeBook(RICH_BOOK).bytes;

/** The package of a rich workbook with parts changed by hand, as other programs would have them. */
function changed(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(rich);
  change(parts);
  return zipSync(parts);
}

function edit(
  parts: Record<string, Uint8Array>,
  path: string,
  work: (text: string) => string,
): void {
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = work(before);
  expect(after).not.toBe(before);
  parts[path] = strToU8(after);
}

test('a rich workbook opened in the model and saved is the same workbook', async () => {
  const model = await opened(rich);
  const { bytes, losses } = await writeXlsx(model);
  expect(losses).toEqual([]);
  expect(packageFaults(bytes)).toEqual([]);
  expect(plainBook(readBook(bytes).book)).toEqual(plainBook(RICH_BOOK));
});

test('formulas live on after opening: an edit changes what is saved', async () => {
  const model = await opened(rich);
  model.sheet('预算 表')?.write(1, 2, [[{ value: 200_000 }]]);
  const { bytes } = await writeXlsx(model);
  const budget = readBook(bytes).book.sheets[0];
  const totals = budget?.rows.find(({ row }) => row === 4)?.cells.map(({ value }) => value);
  expect(totals?.slice(0, 4)).toEqual(['合计', 200_000.5, 295_500, 95_499.5]);
});

test('a bad file leaves the open workbook as it is', async () => {
  const model = await opened(rich);
  const report = await readXlsx(rich.slice(0, 900), model);
  expect(report).toEqual({ ok: false, failure: { code: 'truncated' } });
  expect(model.table('预算')?.area).toEqual(area('A1:F5'));
  expect((await writeXlsx(model)).losses).toEqual([]);
});

const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A picture beside the charts, a pivot table's cache, sparklines, a group of rows. */
const foreign = changed((parts) => {
  parts['xl/media/image1.png'] = PICTURE;
  const anchor =
    '<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>30</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
    '<xdr:ext cx="952500" cy="952500"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr>' +
    '<xdr:blipFill><a:blip r:embed="rId77"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>';
  edit(parts, 'xl/drawings/drawing1.xml', (xml) =>
    xml.replace('</xdr:wsDr>', `${anchor}</xdr:wsDr>`),
  );
  edit(parts, 'xl/drawings/_rels/drawing1.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rId77" Type="${RELATIONSHIP}/image" Target="../media/image1.png"/></Relationships>`,
    ),
  );
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Default Extension="png" ContentType="image/png"/>' +
        '<Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml"/></Types>',
    ),
  );
  parts['xl/pivotCache/pivotCacheDefinition1.xml'] = strToU8('<pivotCacheDefinition/>');
  edit(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rId88" Type="${RELATIONSHIP}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/></Relationships>`,
    ),
  );
  edit(parts, 'xl/workbook.xml', (xml) =>
    xml.replace(
      '</workbook>',
      '<pivotCaches><pivotCache cacheId="1" r:id="rId88"/></pivotCaches></workbook>',
    ),
  );
  edit(parts, 'xl/worksheets/sheet1.xml', (xml) =>
    xml
      .replace('<row r="2">', '<row r="2" outlineLevel="1">')
      .replace('<hyperlinks>', '<hyperlinks>')
      .replace(
        '<drawing ',
        '<ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><drawing ',
      ),
  );
});

test('what is not understood survives an edit byte for byte', async () => {
  expect(packageFaults(foreign)).toEqual([]);
  const model = await opened(foreign);
  model.sheet('预算 表')?.write(1, 1, [[{ value: 1 }]]);
  const { bytes, losses } = await writeXlsx(model);
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(losses).toEqual([]);
  expect(packageFaults(bytes)).toEqual([]);
  expect(parts['xl/media/image1.png']).toEqual(PICTURE);
  expect(strFromU8(parts['xl/drawings/drawing1.xml'] ?? new Uint8Array())).toContain('name="Logo"');
  expect(strFromU8(parts['xl/pivotCache/pivotCacheDefinition1.xml'] ?? new Uint8Array())).toBe(
    '<pivotCacheDefinition/>',
  );
  expect(sheet).toContain('<ignoredError sqref="A1" numberStoredAsText="1"/>');
  expect(sheet).toMatch(/<row r="2" outlineLevel="1"/);
});

test('when rows move, what is bound to places is named before saving', async () => {
  const model = await opened(foreign);
  model.sheet('预算 表')?.insert(area('7:7'), 'down');
  const { losses } = await writeXlsx(model);
  expect(losses).toEqual(
    ['pictures', 'outline'].map((detail) => ({
      code: 'place-may-differ',
      sheet: '预算 表',
      detail,
      count: 1,
    })),
  );
});

test('an untouched chart keeps its part, a changed one is written anew and named', async () => {
  const marked = changed((parts) => {
    edit(parts, 'xl/charts/chart1.xml', (xml) =>
      xml.replace('</c:chart>', '</c:chart><c:spPr><a:noFill/></c:spPr>'),
    );
  });
  const chartOf = (bytes: Uint8Array, n: number): string =>
    strFromU8(unzipSync(bytes)[`xl/charts/chart${String(n)}.xml`] ?? new Uint8Array());
  const model = await opened(marked);
  expect(chartOf((await writeXlsx(model)).bytes, 1)).toContain('<c:spPr><a:noFill/></c:spPr>');

  const sheet = model.sheet('预算 表');
  const [first, ...others] = sheet?.state.charts ?? [];
  if (first === undefined) throw new Error('no chart');
  sheet?.change({ charts: [{ ...first, title: { text: '新标题', visible: true } }, ...others] });
  const { bytes, losses } = await writeXlsx(model);
  expect(losses).toEqual([{ code: 'chart-restyled', sheet: '预算 表', count: 1 }]);
  const titles = readBook(bytes).book.sheets[0]?.state.charts.map(({ title }) => title.text);
  expect(titles?.toSorted()).toEqual(['', '新标题']);
  expect(packageFaults(bytes)).toEqual([]);
});

test('a spilling formula is written as one, with its results', async () => {
  const workbook = await createEmbeddedWorkbook();
  open.push(workbook);
  const [sheet] = workbook.model.sheets;
  sheet?.write(0, 0, [[{ value: 3 }], [{ value: 1 }], [{ value: 2 }]]);
  sheet?.write(0, 2, [[{ formula: '=SORT(A1:A3)' }]]);
  const { bytes } = await writeXlsx(workbook.model);
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).toContain(
    '<c r="C1" cm="1"><f t="array" ref="C1:C3">_xlfn._xlws.SORT(A1:A3)</f><v>1</v>',
  );
  expect(packageFaults(bytes)).toEqual([]);

  const again = await opened(bytes);
  const column = [0, 1, 2].map((row) => again.sheets[0]?.value(row, 2));
  expect(column).toEqual([1, 2, 3]);
  expect(again.sheets[0]?.formula(1, 2)).toBeUndefined();
});

test('document settings travel with the file and are no custom XML of the reader', async () => {
  const workbook = await createEmbeddedWorkbook();
  open.push(workbook);
  workbook.model.change({ settings: { 语言: 'zh-CN', 'a<b': [1, { c: true }] } });
  const again = await opened((await writeXlsx(workbook.model)).bytes);
  expect(again.state.settings).toEqual({ 语言: 'zh-CN', 'a<b': [1, { c: true }] });
  expect(again.state.xmlParts).toEqual([]);
});
