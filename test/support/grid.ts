import type { Page } from 'playwright-core';
import type { EmbeddedWorkbook } from '../../src/host/embeddedWorkbook';

declare global {
  interface Window {
    embeddedWorkbook: EmbeddedWorkbook;
  }
}

interface CellPlace {
  /** The cell's middle on the screen. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Uses the grid as a person does: by mouse and keyboard, at the place where a cell is drawn. */
export class GridDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Waits until the grid has been drawn. */
  async isShown(): Promise<void> {
    await this.#page.locator('canvas[id^="univer-sheet-main-canvas"]').waitFor();
    await this.#page.waitForFunction(() => {
      const canvas = document.querySelector('canvas[id^="univer-sheet-main-canvas"]');
      return canvas !== null && canvas.clientHeight > 100;
    });
  }

  /** Clicks a cell: `A1` is row 0, column 0. The cell must be in view. */
  async click(row: number, column: number): Promise<void> {
    const { x, y } = await this.#centre(row, column);
    await this.#page.mouse.click(x, y);
  }

  async hover(row: number, column: number): Promise<void> {
    const { x, y } = await this.#centre(row, column);
    await this.#page.mouse.move(x, y, { steps: 4 });
  }

  /** Types into a cell and leaves it by Enter. */
  async type(row: number, column: number, text: string): Promise<void> {
    await this.click(row, column);
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
  }

  /** Values of an area of the active sheet, once nothing waits to be calculated. */
  values(row: number, column: number, rows: number, columns: number): Promise<unknown[][]> {
    return this.#page.evaluate(
      async ([top, left, height, width]) => {
        const { model } = window.embeddedWorkbook;
        await model.whenCalculated();
        return Array.from({ length: height }, (_, r) =>
          Array.from({ length: width }, (__, c) => model.activeSheet.value(top + r, left + c)),
        );
      },
      [row, column, rows, columns] as const,
    );
  }

  /** Clicks the arrow of a validation list, at the cell's right edge. */
  async dropDown(row: number, column: number): Promise<void> {
    const { x, y, width } = await this.#centre(row, column);
    await this.#page.mouse.click(x + width / 2 - 10, y);
  }

  async #centre(row: number, column: number): Promise<CellPlace> {
    const canvas = this.#page.locator('canvas[id^="univer-sheet-main-canvas"]');
    const box = await canvas.boundingBox();
    if (box === null) throw new Error('The grid is not shown');
    const offset = await this.#page.evaluate(
      ([atRow, atColumn]) => {
        const { activeSheet } = window.embeddedWorkbook.model;
        const sum = (count: number, size: (index: number) => number): number =>
          Array.from({ length: count }, (_, index) => size(index)).reduce((a, b) => a + b, 0);
        return {
          width: activeSheet.columnWidth(atColumn),
          x:
            sum(atColumn, (at) =>
              activeSheet.isColumnHidden(at) ? 0 : activeSheet.columnWidth(at),
            ) +
            activeSheet.columnWidth(atColumn) / 2,
          y:
            sum(atRow, (at) => (activeSheet.isRowHidden(at) ? 0 : activeSheet.rowHeight(at))) +
            activeSheet.rowHeight(atRow) / 2,
        };
      },
      [row, column] as const,
    );
    // The grid's row numbers and column letters come before its first cell.
    return { x: box.x + 46 + offset.x, y: box.y + 20 + offset.y, width: offset.width };
  }
}
