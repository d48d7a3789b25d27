import type { Injector, Workbook } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { gridIsDrawn } from './viewport';

/**
 * Univer 0.25.1 shows another sheet a turn after it became the active one; a cell written in between
 * (a file being opened, a request that adds a sheet and fills it) finds nothing to draw on and fails.
 * Here the view follows at once.
 */
export function followActiveSheet(injector: Injector, workbook: Workbook): () => void {
  let stop = (): void => undefined;
  void gridIsDrawn(injector).then(() => {
    const render = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
    const skeletons = render?.with(SheetSkeletonManagerService);
    const subscription = workbook.activeSheet$.subscribe((sheet) => {
      const sheetId = sheet?.getSheetId();
      if (sheetId === undefined || skeletons?.getCurrentParam()?.sheetId === sheetId) return;
      skeletons?.setCurrent({ sheetId });
    });
    stop = () => {
      subscription.unsubscribe();
    };
  });
  return () => {
    stop();
  };
}
