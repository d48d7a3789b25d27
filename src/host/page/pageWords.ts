/** The page speaks both languages; it is a program of its own and shares no words with the add-in. */
export type PageLanguage = 'zh-CN' | 'en-US';

const words = {
  file: ['文件', 'File'],
  home: ['开始', 'Home'],
  faults: ['故障', 'Faults'],
  newWorkbook: ['新建', 'New'],
  open: ['打开…', 'Open…'],
  openSample: ['打开示例季度', 'Open sample quarter'],
  save: ['下载 .xlsx', 'Download .xlsx'],
  print: ['打印预览', 'Print preview'],
  closePreview: ['关闭预览', 'Close preview'],
  printNow: ['打印', 'Print'],
  language: ['语言', 'Language'],
  theme: ['主题', 'Theme'],
  light: ['浅色', 'Light'],
  dark: ['深色', 'Dark'],
  contrast: ['高对比度', 'High contrast'],
  person: ['使用者', 'Person'],
  personName: ['使用者 {n}', 'Person {n}'],
  twoPeople: ['两人并排', 'Two people'],
  pane: ['任务窗格', 'Task pane'],
  closePane: ['关闭任务窗格', 'Close task pane'],
  resizePane: ['调整任务窗格宽度', 'Resize the task pane'],
  untitled: ['工作簿1', 'Book1'],
  embedded: ['内嵌工作簿 · 非 Microsoft Excel', 'Embedded workbook · not Microsoft Excel'],
  dropHere: ['松开以打开此工作簿', 'Drop to open this workbook'],
  notXlsx: ['只能打开 .xlsx 文件:{name}', 'Only .xlsx files can be opened: {name}'],
  openFailed: ['无法打开 {name}:{reason}', '{name} could not be opened: {reason}'],
  saveFailed: ['无法保存:{reason}', 'Could not save: {reason}'],
  opening: ['正在打开 {name}…', 'Opening {name}…'],
  opened: ['已打开 {name}', '{name} is open'],
  lossTitle: ['保存前请确认', 'Before you save'],
  lossBody: [
    '此文件的以下内容无法保留,保存后将丢失:',
    'This workbook holds things that will be lost when saved:',
  ],
  saveAnyway: ['仍然保存', 'Save anyway'],
  discardTitle: ['尚未下载的更改将丢失', 'Changes not downloaded will be lost'],
  discardBody: [
    '当前工作簿有未下载的更改。继续吗?',
    'This workbook has changes that you have not downloaded. Continue?',
  ],
  proceed: ['继续', 'Continue'],
  cancel: ['取消', 'Cancel'],
  dismiss: ['关闭', 'Dismiss'],
  acceptCertificate: [
    '浏览器尚未接受此窗格的证书。打开一次并接受,然后重试。',
    'The browser has not accepted the certificate of this pane yet. Open it once, accept, then try again.',
  ],
  openOnce: ['打开 {address}', 'Open {address}'],
  tryAgain: ['重试', 'Try again'],
  roundTrips: ['往返', 'Round trips'],
  bytesIn: ['收到字节', 'Bytes received'],
  bytesOut: ['发出字节', 'Bytes sent'],
  largest: ['最大请求', 'Largest request'],
  reset: ['清零', 'Reset'],
  inject: ['注入', 'Inject'],
  clear: ['全部清除', 'Clear all'],
  seed: ['随机种子', 'Seed'],
  onRequest: ['第几次请求', 'At request'],
  times: ['次数', 'Times'],
  milliseconds: ['毫秒', 'Milliseconds'],
  clockMinutes: ['时钟快（负数为慢），分钟', 'Clock ahead (negative: behind), minutes'],
  clockAhead: ['时钟快', 'Clock ahead'],
  clockBehind: ['时钟慢', 'Clock behind'],
  minutes: ['{n} 分钟', '{n} min'],
  whichPane: ['窗格', 'Pane'],
  anyPane: ['任意', 'Any'],
  kind: ['故障类型', 'Fault'],
  struck: ['已发生', 'Struck'],
  nothingStruck: ['尚未发生', 'None yet'],
  unknownMembers: ['未支持的成员', 'Unanswered members'],
  noAddin: ['清单 manifest.xml 无法读取', 'manifest.xml could not be read'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;

export type PageWord = keyof typeof words;

/** `pageWord('opened', 'en-US', { name: 'Q4.xlsx' })` → `Q4.xlsx is open` */
export function pageWord(
  key: PageWord,
  language: PageLanguage,
  values: Readonly<Record<string, string>> = {},
): string {
  const text = words[key][language === 'zh-CN' ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
