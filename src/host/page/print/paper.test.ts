import fc from 'fast-check';
import { createEmbeddedWorkbook } from '../../embeddedWorkbook';
import type { WorkbookModel } from '../../core/model';
import type { PageLayout } from '../../core/state';
import { paperSize, printedArea, printSheet } from './paper';

async function bookOf(rows: number, columns: number): Promise<WorkbookModel> {
  const { model } = await createEmbeddedWorkbook();
  const line = Array.from({ length: columns }, (_, at) => ({ value: at }));
  model.activeSheet.write(
    0,
    0,
    Array.from({ length: rows }, () => line),
  );
  return model;
}

function layOut(model: WorkbookModel, part: Partial<PageLayout>): void {
  const { activeSheet } = model;
  activeSheet.change({ pageLayout: { ...activeSheet.state.pageLayout, ...part } });
}

test('A4 lies or stands as the sheet says', async () => {
  const model = await bookOf(1, 1);
  layOut(model, { paperSize: 'A4', orientation: 'Landscape' });
  expect(paperSize(model.activeSheet.state.pageLayout)).toEqual({ width: 842, height: 595 });
});

test('one page wide: scaled down, never up, and cut into pages downwards', async () => {
  const model = await bookOf(200, 22);
  layOut(model, { zoom: { horizontalFitToPages: 1 } });
  const { pages, scale } = printSheet(model.activeSheet);
  expect(scale).toBeLessThan(0.5);
  expect(pages.every((page) => page.columns.length === 22)).toBe(true);
  const small = await bookOf(3, 2);
  layOut(small, { zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 } });
  expect(printSheet(small.activeSheet).scale).toBe(1);
});

test('title rows stand again on every later page, and only there', async () => {
  const model = await bookOf(120, 3);
  layOut(model, { printTitleRows: { row: 0, column: 0, rows: 1, columns: 3 } });
  const { pages } = printSheet(model.activeSheet);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.map((page) => page.titleRows)).toEqual([[], ...pages.slice(1).map(() => [0])]);
});

test('the print area wins over what the sheet holds', async () => {
  const model = await bookOf(50, 10);
  layOut(model, { printArea: [{ row: 2, column: 1, rows: 4, columns: 2 }] });
  expect(printedArea(model.activeSheet)).toEqual({ row: 2, column: 1, rows: 4, columns: 2 });
});

test('whatever the breaks and the zoom, every cell is printed exactly once', async () => {
  const model = await bookOf(90, 12);
  const upTo = (most: number) =>
    fc.uniqueArray(fc.integer({ min: 1, max: most }), { maxLength: 4 });
  fc.assert(
    fc.property(
      upTo(89),
      upTo(11),
      fc.integer({ min: 10, max: 400 }),
      (rowBreaks, columnBreaks, scale) => {
        layOut(model, { rowBreaks, columnBreaks, zoom: { scale } });
        const cells = printSheet(model.activeSheet).pages.flatMap((page) =>
          page.rows.flatMap((row) => page.columns.map((column) => row * 100 + column)),
        );
        expect(new Set(cells).size).toBe(90 * 12);
        expect(cells).toHaveLength(90 * 12);
      },
    ),
    { numRuns: 30 },
  );
});
