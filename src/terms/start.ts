import type { Catalogue } from './wording';

/** What `npm start` says in the terminal. */
export const startWords = {
  building: ['正在生成 {program}…', 'Building {program}…'],
  open: [
    '营销监管台已就绪：{address} （浏览器首次会提示证书不受信任：点“高级 / 继续前往 localhost”接受一次即可；按 Ctrl+C 结束）',
    'Marketing Oversight is ready: {address} (the browser warns about the certificate once: choose Advanced, then Proceed to localhost; Ctrl+C ends)',
  ],
  portTaken: [
    '端口 {asked} 已被占用，改用 {used}。',
    'Port {asked} is taken; using {used} instead.',
  ],
  second: [
    '第二个人的任务窗格来自 {address}；若浏览器询问，同样接受一次。',
    "The second person's pane comes from {address}; accept it once as well if the browser asks.",
  ],
  unknownFlag: ['不认识的参数 {flag}。', 'Unknown option {flag}.'],
  badPort: [
    '--port 应为 1 到 65000 的整数，收到的是 {given}。',
    '--port takes a whole number from 1 to 65000, not {given}.',
  ],
  badLanguage: [
    '--lang 只能是 zh-CN 或 en-US，收到的是 {given}。',
    '--lang takes zh-CN or en-US, not {given}.',
  ],
  bookMissing: ['找不到工作簿 {path}。', 'There is no workbook at {path}.'],
  usage: [
    '用法：npm start -- [--two] [--lang zh-CN|en-US] [--port 3000] [--empty] [--book 文件.xlsx]\n  --two    两个人并排使用同一个工作簿\n  --empty  从空白工作簿开始\n  --book   打开指定的 .xlsx\n  BROWSER=none 时不自动打开浏览器',
    'Usage: npm start -- [--two] [--lang zh-CN|en-US] [--port 3000] [--empty] [--book file.xlsx]\n  --two    two people side by side on one workbook\n  --empty  start with an empty workbook\n  --book   open this .xlsx\n  BROWSER=none keeps the browser closed',
  ],
} as const satisfies Catalogue;
