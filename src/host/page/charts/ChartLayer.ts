import type { Injector, Workbook } from '@univerjs/core';
import type { ECharts } from 'echarts/core';
import type { WorkbookModel } from '../../core/model';
import type { Chart } from '../../core/state';
import { gridIsDrawn, gridMoves, gridView, type GridView } from '../grid/viewport';
import { chartData, type CellText } from './chartData';
import { giveHandles } from './chartHandles';
import { chartOption, type ChartColors, type NumberText } from './chartOption';

interface DrawnChart {
  readonly box: HTMLElement;
  readonly drawing: ECharts;
  chart: Chart;
}

export interface ChartLayerOptions {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly model: WorkbookModel;
  readonly text: CellText;
  readonly number: NumberText;
}

const pixelsPerPoint = 96 / 72;
const colors: ChartColors = { ink: '#333333', inkSoft: '#595959', line: '#D9D9D9' };

/**
 * Draws the active sheet's charts over the grid, where the workbook says, and again whenever a cell,
 * a chart or the view changes. Nothing is loaded until a sheet has a chart.
 */
export class ChartLayer {
  readonly #options: ChartLayerOptions;
  readonly #layer = document.createElement('div');
  readonly #drawn = new Map<string, DrawnChart>();
  readonly #stops: (() => void)[] = [];
  #sheetId = '';
  #isReady = false;
  #isWaiting = false;
  #hasMoves = false;

  constructor(options: ChartLayerOptions) {
    this.#options = options;
    this.#layer.className = 'chart-layer';
    void gridIsDrawn(options.injector).then(() => {
      this.#stops.push(
        options.model.onChange(() => {
          this.refresh();
        }),
      );
      this.#isReady = true;
      this.refresh();
    });
  }

  /** Draws anew before the next frame; many changes at once are one drawing. */
  refresh(): void {
    if (this.#isWaiting || !this.#isReady) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      void this.#draw();
    });
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
    this.#clear();
    this.#layer.remove();
  }

  async #draw(): Promise<void> {
    const view = gridView(this.#options.injector, this.#options.workbook);
    if (view === null) return;
    this.#follow();
    this.#place(view);
    const charts = this.#options.model.sheet(view.sheetId)?.state.charts ?? [];
    if (view.sheetId !== this.#sheetId) this.#clear();
    this.#sheetId = view.sheetId;
    for (const [id, drawn] of this.#drawn) {
      if (!charts.some((chart) => chart.id === id)) this.#remove(id, drawn);
    }
    if (charts.length === 0) return;
    const { createDrawing } = await import('./drawing');
    if (this.#sheetId !== view.sheetId) return;
    for (const chart of charts) this.#drawChart(chart, view, createDrawing);
  }

  #follow(): void {
    if (this.#hasMoves) return;
    const moves = gridMoves(this.#options.injector, this.#options.workbook);
    if (moves === null) return;
    this.#hasMoves = true;
    const subscription = moves.subscribe(() => {
      const view = gridView(this.#options.injector, this.#options.workbook);
      if (view === null) return;
      if (view.sheetId !== this.#sheetId) this.refresh();
      this.#place(view);
      for (const drawn of this.#drawn.values()) this.#position(drawn, view);
    });
    this.#stops.push(() => {
      subscription.unsubscribe();
    });
  }

  /** The layer covers the cells only, so that charts slide under the headers. */
  #place(view: GridView): void {
    const parent = view.canvas.parentElement;
    if (parent !== null && this.#layer.parentElement !== parent) parent.append(this.#layer);
    this.#layer.style.left = `${String(view.headerWidth * view.zoom)}px`;
    this.#layer.style.top = `${String(view.headerHeight * view.zoom)}px`;
  }

  #drawChart(chart: Chart, view: GridView, create: (element: HTMLElement) => ECharts): void {
    let drawn = this.#drawn.get(chart.id);
    if (drawn === undefined) {
      const box = document.createElement('div');
      box.className = 'chart-box';
      box.setAttribute('role', 'img');
      this.#layer.append(box);
      // The library measures its element when it starts.
      box.style.width = `${String(chart.width * pixelsPerPoint)}px`;
      box.style.height = `${String(chart.height * pixelsPerPoint)}px`;
      drawn = { box, drawing: create(box), chart };
      this.#drawn.set(chart.id, drawn);
      this.#makeMovable(drawn, view.sheetId);
    }
    drawn.chart = chart;
    drawn.box.dataset['chart'] = chart.name;
    drawn.box.setAttribute('aria-label', chart.altText || chart.title.text || chart.name);
    this.#position(drawn, view);
    const { model, text, number } = this.#options;
    const data = chartData(chart, model, view.sheetId, text);
    drawn.drawing.setOption(chartOption(chart, data, colors, number), { notMerge: true });
  }

  /** The record follows when the hand lets go: one undo step, and every pane and the file have it. */
  #makeMovable(drawn: DrawnChart, sheetId: string): void {
    const { injector, workbook, model } = this.#options;
    const view = (): GridView | null => gridView(injector, workbook);
    const change = (next: (chart: Chart) => readonly Chart[]): void => {
      const sheet = model.sheet(sheetId);
      const { id } = drawn.chart;
      const charts = sheet?.state.charts.flatMap((one) => (one.id === id ? next(one) : [one]));
      if (charts) sheet?.change({ charts });
    };
    giveHandles(drawn.box, {
      place: () => drawn.chart,
      scale: () => pixelsPerPoint * (view()?.zoom ?? 1),
      onDrag: (place) => {
        drawn.chart = { ...drawn.chart, ...place };
        const now = view();
        if (now) this.#position(drawn, now);
      },
      onPlaced: ({ left, top, width, height }) => {
        change((chart) => [{ ...chart, left, top, width, height }]);
      },
      onDeleted: () => {
        change(() => []);
      },
    });
  }

  #position(drawn: DrawnChart, view: GridView): void {
    const { chart, box } = drawn;
    const scale = pixelsPerPoint * view.zoom;
    const width = Math.round(chart.width * scale);
    const height = Math.round(chart.height * scale);
    box.style.transform =
      `translate(${String(chart.left * scale - view.scrollX * view.zoom)}px,` +
      `${String(chart.top * scale - view.scrollY * view.zoom)}px)`;
    box.style.width = `${String(width)}px`;
    box.style.height = `${String(height)}px`;
    if (drawn.drawing.getWidth() !== width - 2 || drawn.drawing.getHeight() !== height - 2) {
      drawn.drawing.resize();
    }
  }

  #remove(id: string, drawn: DrawnChart): void {
    drawn.drawing.dispose();
    drawn.box.remove();
    this.#drawn.delete(id);
  }

  #clear(): void {
    for (const [id, drawn] of this.#drawn) this.#remove(id, drawn);
  }
}
