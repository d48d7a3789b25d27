import type { Loss, LossCode } from '../../xlsx/loss';
import type { PageLanguage } from '../pageWords';

const words: Readonly<Record<LossCode, readonly [zh: string, en: string]>> = {
  signature: ['数字签名', 'digital signature'],
  macros: ['宏(VBA)', 'macros (VBA)'],
  'chart-kept': [
    '此处无法绘制的图表(文件中原样保留)',
    'chart of a kind not drawn here (kept in the file)',
  ],
  'chart-restyled': ['图表的部分装饰', 'some decoration of a chart'],
  'rich-text': ['单元格内的多种字体', 'several fonts within one cell'],
  'place-may-differ': ['图片、组或迷你图的位置', 'place of pictures, groups or sparklines'],
  'data-table': ['模拟运算表(结果保留为数值)', 'what-if data table (results stay as values)'],
  'rich-value': ['链接的数据类型或单元格图片', 'linked data types or pictures in cells'],
  'validation-kept': [
    '无法显示的数据验证(文件中原样保留)',
    'validation that cannot be shown (kept in the file)',
  ],
  'conditional-format-kept': [
    '无法显示的条件格式(文件中原样保留)',
    'conditional format that cannot be shown (kept in the file)',
  ],
  'fill-simplified': [
    '渐变或图案填充(显示为单色)',
    'gradient or pattern fill (shown as one colour)',
  ],
  'sheet-kept': [
    '图表页、对话框或宏表(保留但不显示)',
    'chart, dialog or macro sheet (kept, not shown)',
  ],
  password: ['保护密码', 'protection password'],
  'filter-criteria': ['筛选条件', 'filter criteria'],
  'text-too-long': ['超过 32,767 个字符的文本', 'text longer than 32,767 characters'],
  'name-invalid': ['无效的名称', 'invalid name'],
  'validation-list-too-long': ['过长的下拉列表', 'drop-down list that is too long'],
  'validation-text-cut': ['过长的验证提示文字', 'text of a validation that is too long'],
  'sheet-renamed': ['不允许的工作表名称(已改名)', 'sheet name that is not allowed (renamed)'],
  'part-dropped': ['无引用的文件部件', 'part of the file that nothing refers to'],
};

/** `Budget!B7: several fonts within one cell (3)` */
export function lossText(loss: Loss, language: PageLanguage): string {
  const place = [loss.sheet, loss.cell].filter((each) => each !== undefined).join('!');
  const what = words[loss.code][language === 'zh-CN' ? 0 : 1];
  const detail = loss.detail ?? loss.part;
  const more = detail === undefined ? '' : ` · ${detail}`;
  const count = loss.count > 1 ? ` (${String(loss.count)})` : '';
  return `${place === '' ? '' : `${place}: `}${what}${more}${count}`;
}
