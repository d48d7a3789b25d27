import { LifecycleService, LifecycleStages, type Injector, type Workbook } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetScrollManagerService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { merge, type Observable } from 'rxjs';

/** Where the cells stand on the screen: the grid's scroll, zoom and headers. */
export interface GridView {
  readonly canvas: HTMLCanvasElement;
  readonly sheetId: string;
  /** Pixels of the sheet that have been scrolled away. */
  readonly scrollX: number;
  readonly scrollY: number;
  readonly zoom: number;
  /** Size of the row numbers and column letters, in sheet pixels. */
  readonly headerWidth: number;
  readonly headerHeight: number;
}

/** Resolves when the grid has been drawn for the first time; before that it has no view. */
export function gridIsDrawn(injector: Injector): Promise<void> {
  return injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
}

/** Null while the grid shows no sheet. */
export function gridView(injector: Injector, workbook: Workbook): GridView | null {
  const render = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  if (!render) return null;
  const skeleton = render.with(SheetSkeletonManagerService).getCurrentParam();
  const viewport = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!skeleton || !viewport) return null;
  return {
    canvas: render.engine.getCanvasElement(),
    sheetId: skeleton.sheetId,
    scrollX: viewport.viewportScrollX,
    scrollY: viewport.viewportScrollY,
    zoom: render.scene.getAncestorScale().scaleX,
    headerWidth: skeleton.skeleton.rowHeaderWidth,
    headerHeight: skeleton.skeleton.columnHeaderHeight,
  };
}

/** Speaks up when the view moved, was zoomed, resized or shows another sheet. */
export function gridMoves(injector: Injector, workbook: Workbook): Observable<unknown> | null {
  const render = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  if (!render) return null;
  return merge(
    render.with(SheetScrollManagerService).validViewportScrollInfo$,
    render.with(SheetSkeletonManagerService).currentSkeleton$,
  );
}
