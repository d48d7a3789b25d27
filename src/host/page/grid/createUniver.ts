import {
  LocaleService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Injector,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFindReplacePlugin } from '@univerjs/find-replace';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFilterUIPlugin } from '@univerjs/sheets-filter-ui';
import { UniverSheetsFindReplacePlugin } from '@univerjs/sheets-find-replace';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsSortUIPlugin } from '@univerjs/sheets-sort-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import { FormulaGate } from '../../core/formulaGate';
import { blankWorkbook, type UniverHandles } from '../../core/univerWorkbook';
import type { PageLanguage } from '../pageWords';
import { gridLocales } from './gridLocales';
import './gridStyles';

export interface GridOptions {
  readonly container: HTMLElement;
  readonly language: PageLanguage;
}

export function univerLocale(language: PageLanguage): LocaleType {
  return language === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US;
}

/**
 * One Univer for both the workbook's core and the grid people see, so that a typed cell and a cell
 * written by an add-in share one store, one undo stack and one formula engine.
 */
export function createUniver(
  options: GridOptions,
): UniverHandles & { readonly injector: Injector } {
  const univer = new Univer({
    locale: univerLocale(options.language),
    locales: gridLocales,
    logLevel: LogLevel.ERROR,
  });
  // Before any plugin: it turns structured references into what the engine may see.
  const gate = new FormulaGate(univer);
  univer.registerPlugins([
    [UniverRenderEnginePlugin],
    [UniverFormulaEnginePlugin],
    [
      UniverUIPlugin,
      {
        container: options.container,
        header: true,
        toolbar: true,
        headerMenu: false,
        ribbonType: 'simple',
        footer: true,
        contextMenu: true,
      },
    ],
    [UniverDocsPlugin],
    [UniverDocsUIPlugin],
    [UniverSheetsPlugin],
    [UniverSheetsUIPlugin, { formulaBar: true }],
    [UniverSheetsFormulaPlugin],
    [UniverSheetsFormulaUIPlugin],
    [UniverSheetsNumfmtPlugin],
    [UniverSheetsNumfmtUIPlugin],
    [UniverDataValidationPlugin],
    [UniverSheetsDataValidationPlugin],
    [UniverSheetsDataValidationUIPlugin],
    [UniverSheetsConditionalFormattingPlugin],
    [UniverSheetsConditionalFormattingUIPlugin],
    [UniverSheetsFilterPlugin],
    [UniverSheetsFilterUIPlugin],
    [UniverSheetsSortPlugin],
    [UniverSheetsSortUIPlugin],
    [UniverFindReplacePlugin],
    [UniverSheetsFindReplacePlugin],
    [UniverSheetsNotePlugin],
    [UniverSheetsNoteUIPlugin],
  ]);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    blankWorkbook(),
  );
  return { univer, workbook, gate, injector: univer.__getInjector() };
}

export function setGridLanguage(injector: Injector, language: PageLanguage): void {
  injector.get(LocaleService).setLocale(univerLocale(language));
}

/**
 * Dark surroundings, white cells: as in Excel, so that fills, data bars and charts keep the colours
 * their makers chose. The grid's own dark mode would invert them.
 */
export function setGridTheme(dark: boolean): void {
  document.documentElement.classList.toggle('univer-dark', dark);
}
