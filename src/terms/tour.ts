import type { Catalogue, Wording } from './wording';

/** Wording of the short tour and of what is new. */
export const tourWords = {
  offerTour: ['第一次使用？用一分钟看四步导览。', 'New here? The short tour takes a minute.'],
  startTour: ['看导览', 'Take the tour'],
  offerNews: ['已更新到 {version} 版。', 'Updated to version {version}.'],
  showNews: ['看看有什么新功能', 'See what is new'],
  notNow: ['不用了', 'No, thanks'],
  tour: ['四步导览', 'Short tour'],
  news: ['新功能', 'What is new'],
  step: ['第 {at} 步，共 {count} 步', 'Step {at} of {count}'],
  back: ['上一步', 'Back'],
  next: ['下一步', 'Next'],
  done: ['完成', 'Done'],
  skip: ['跳过导览', 'Skip the tour'],
  version: ['{version} 版', 'Version {version}'],
} as const satisfies Catalogue;

/** The steps of the tour: what it is, what to do with it. */
export const tourSteps: readonly { readonly title: Wording; readonly text: Wording }[] = [
  {
    title: ['“今日”是您的清单', 'Today is your list'],
    text: [
      '需要您决定、填写或说明的事按紧急程度排列，每件事一个按钮。没有事时会说接下来是什么。',
      'What needs you to decide, file or explain is listed by urgency, with one button each. With nothing to do it says what comes next.',
    ],
  },
  {
    title: ['窗格与工作表互相跟随', 'Pane and sheet follow each other'],
    text: [
      '在表里选中一行，窗格显示这份方案的卡片；在窗格里点任何一格的地址，工作表就转到那一格。正在填写的表单不会被打断。',
      'Select a row and the pane shows its plan; click an address in the pane and the sheet goes to the cell. A form being filled in is never interrupted.',
    ],
  },
  {
    title: ['只有您点击时才写入', 'Nothing is written but on your click'],
    text: [
      '数据都在普通的 Excel 表里。每次写入后会再读一遍核对；没能核对的留在“今日”顶部等待重试，不会丢也不会重复。',
      'All data are in ordinary Excel tables. Each write is read again to prove it; what could not be proved waits at the top of Today, neither lost nor doubled.',
    ],
  },
  {
    title: ['Ctrl+K 找任何东西', 'Ctrl+K finds anything'],
    text: [
      '方案、预算、报告、规则、存档和命令都能搜，拼音首字母也行。左上角菜单列出所有页面，“使用指南”按角色说明步骤。',
      'Plans, lines, reports, rules, archive and commands, by pinyin initials too. The menu at the top left lists every screen; the guide has the steps for your role.',
    ],
  },
];

/** What people who use the product notice of each version, newest first. */
export const releases: readonly { readonly version: string; readonly items: readonly Wording[] }[] =
  [
    {
      version: '0.1.0',
      items: [
        [
          '从方案、合规检查、审批、周报到总结报告和存档，一个季度的工作都在这个窗格里。',
          'A quarter’s work in one pane: plan, compliance check, approval, weekly report, summary report, archive.',
        ],
        [
          '规则工作台：写规则时就能看到命中哪些行，启用前先用存档回放。',
          'Rule workbench: see which rows a rule hits while you write it, and replay it on the archive before it is switched on.',
        ],
        [
          '审批日志可以核验：丢失或被改的记录会列出，可放回或写明原因后接受。',
          'The decision log can be verified: lost or altered entries are listed, and put back or accepted with a reason.',
        ],
        [
          '工作簿体检：读不懂的单元格、变成固定值的公式、表格之外的行，预览后修正。',
          'Workbook doctor: unreadable cells, formulas pasted as values and rows outside their table, mended after a preview.',
        ],
      ],
    },
  ];
