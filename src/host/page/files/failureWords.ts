import type { XlsxFailure } from '../../xlsx/package/failure';
import type { PageLanguage } from '../pageWords';

const words: Readonly<Record<XlsxFailure['code'], readonly [zh: string, en: string]>> = {
  'empty-file': ['文件是空的', 'the file is empty'],
  'text-file': [
    '这是文本文件而不是工作簿,请用 Excel 打开后另存为 .xlsx',
    'this is a text file, not a workbook; open it in Excel and save it as .xlsx',
  ],
  'old-xls': [
    '这是旧的 .xls 格式,请在 Excel 中另存为 .xlsx',
    'this is the old .xls format; save it as .xlsx in Excel',
  ],
  encrypted: [
    '文件有打开密码,请在 Excel 中取消密码后再打开',
    'the file has a password; remove it in Excel first',
  ],
  'not-a-zip': ['文件不是 .xlsx 工作簿', 'the file is not an .xlsx workbook'],
  truncated: ['文件不完整,请重新下载或复制', 'the file is incomplete; download or copy it again'],
  damaged: ['文件的部件已损坏', 'a part of the file is damaged'],
  'too-large': ['文件展开后过大', 'the file expands to more than the limit'],
  'too-many-parts': ['文件的部件过多', 'the file has too many parts'],
  'other-document': ['这是另一种文档', 'this is a document of another kind'],
  'part-missing': ['文件缺少必需的部件', 'a part that every workbook needs is missing'],
  'part-malformed': ['文件的部件不是有效的 XML', 'a part of the file is not valid XML'],
  'macro-enabled': [
    '文件含有宏,请在 Excel 中另存为 .xlsx',
    'the file has macros; save it as .xlsx in Excel',
  ],
  'no-sheets': ['工作簿里没有工作表', 'the workbook has no sheets'],
};

/** Why a file did not open and how to mend it, with the part of the file where that is known. */
export function failureText(failure: XlsxFailure, language: PageLanguage): string {
  const what = words[failure.code][language === 'zh-CN' ? 0 : 1];
  return 'part' in failure ? `${what} (${failure.part})` : what;
}
