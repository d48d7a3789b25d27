import { LocaleType, mergeLocales, type ILocales } from '@univerjs/core';
import sheetsZh from '@univerjs/sheets/locale/zh-CN';
import designZh from '@univerjs/design/locale/zh-CN';
import uiZh from '@univerjs/ui/locale/zh-CN';
import docsUiZh from '@univerjs/docs-ui/locale/zh-CN';
import sheetsUiZh from '@univerjs/sheets-ui/locale/zh-CN';
import sheetsFormulaZh from '@univerjs/sheets-formula/locale/zh-CN';
import sheetsFormulaUiZh from '@univerjs/sheets-formula-ui/locale/zh-CN';
import sheetsNumfmtUiZh from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import sheetsFilterZh from '@univerjs/sheets-filter/locale/zh-CN';
import sheetsFilterUiZh from '@univerjs/sheets-filter-ui/locale/zh-CN';
import sheetsSortUiZh from '@univerjs/sheets-sort-ui/locale/zh-CN';
import dataValidationZh from '@univerjs/data-validation/locale/zh-CN';
import sheetsDataValidationZh from '@univerjs/sheets-data-validation/locale/zh-CN';
import sheetsDataValidationUiZh from '@univerjs/sheets-data-validation-ui/locale/zh-CN';
import sheetsConditionalFormattingUiZh from '@univerjs/sheets-conditional-formatting-ui/locale/zh-CN';
import findReplaceZh from '@univerjs/find-replace/locale/zh-CN';
import sheetsNoteUiZh from '@univerjs/sheets-note-ui/locale/zh-CN';
import sheetsHyperLinkZh from '@univerjs/sheets-hyper-link/locale/zh-CN';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import designEn from '@univerjs/design/locale/en-US';
import uiEn from '@univerjs/ui/locale/en-US';
import docsUiEn from '@univerjs/docs-ui/locale/en-US';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsFormulaEn from '@univerjs/sheets-formula/locale/en-US';
import sheetsFormulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import sheetsNumfmtUiEn from '@univerjs/sheets-numfmt-ui/locale/en-US';
import sheetsFilterEn from '@univerjs/sheets-filter/locale/en-US';
import sheetsFilterUiEn from '@univerjs/sheets-filter-ui/locale/en-US';
import sheetsSortUiEn from '@univerjs/sheets-sort-ui/locale/en-US';
import dataValidationEn from '@univerjs/data-validation/locale/en-US';
import sheetsDataValidationEn from '@univerjs/sheets-data-validation/locale/en-US';
import sheetsDataValidationUiEn from '@univerjs/sheets-data-validation-ui/locale/en-US';
import sheetsConditionalFormattingUiEn from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import findReplaceEn from '@univerjs/find-replace/locale/en-US';
import sheetsNoteUiEn from '@univerjs/sheets-note-ui/locale/en-US';
import sheetsHyperLinkEn from '@univerjs/sheets-hyper-link/locale/en-US';

/** The grid's own words in both languages, gathered from each of its parts. */
export const gridLocales: ILocales = {
  [LocaleType.ZH_CN]: mergeLocales(
    sheetsZh,
    designZh,
    uiZh,
    docsUiZh,
    sheetsUiZh,
    sheetsFormulaZh,
    sheetsFormulaUiZh,
    sheetsNumfmtUiZh,
    sheetsFilterZh,
    sheetsFilterUiZh,
    sheetsSortUiZh,
    dataValidationZh,
    sheetsDataValidationZh,
    sheetsDataValidationUiZh,
    sheetsConditionalFormattingUiZh,
    findReplaceZh,
    sheetsNoteUiZh,
    sheetsHyperLinkZh,
  ),
  [LocaleType.EN_US]: mergeLocales(
    sheetsEn,
    designEn,
    uiEn,
    docsUiEn,
    sheetsUiEn,
    sheetsFormulaEn,
    sheetsFormulaUiEn,
    sheetsNumfmtUiEn,
    sheetsFilterEn,
    sheetsFilterUiEn,
    sheetsSortUiEn,
    dataValidationEn,
    sheetsDataValidationEn,
    sheetsDataValidationUiEn,
    sheetsConditionalFormattingUiEn,
    findReplaceEn,
    sheetsNoteUiEn,
    sheetsHyperLinkEn,
  ),
};
