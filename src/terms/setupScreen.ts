import type { Catalogue } from './wording';

/** Wording of the set-up screen. */
export const setupWords = {
  intro: [
    '在此工作簿中建立监管所需的表。只新建缺少的，已有内容一律不改；再次运行即为修复。',
    'Creates the tables this department works with. Only what is missing is added; running it again repairs, and never overwrites.',
  ],
  language: ['表头语言', 'Language of the headers'],
  languageHint: [
    '决定工作表与表头的语言，以后不变；窗格语言可随时切换。',
    'Names sheets and headers for good; the pane’s language can be switched at any time.',
  ],
  run: ['设置工作簿', 'Set up workbook'],
  runAgain: ['再次检查并修复', 'Check and repair again'],
  running: [
    '正在建立表格，约需几秒，请勿关闭窗格…',
    'Creating tables; this takes some seconds, please keep the pane open…',
  ],
  done: ['设置完成', 'Set-up is done'],
  created: ['新建 {count} 张表', '{count|table|tables} created'],
  repaired: ['检查并修复 {count} 张表', '{count|table|tables} checked and repaired'],
  takenTitle: ['以下名称已被占用，未作改动', 'These names are taken and were left alone'],
  takenSheet: ['工作表“{name}”不是本插件建立的', 'The sheet “{name}” is not ours'],
  takenTable: ['表“{name}”不是本插件的格式', 'The table “{name}” is not in our form'],
  takenDo: ['改名后再运行一次即可。', 'Rename them, then run set-up again.'],
  next: ['接下来', 'What is next'],
  nextTeam: ['在“团队”表填写同事、部门与角色', 'List colleagues, departments and roles in Team'],
  nextPerson: ['选择您的姓名', 'Choose your name'],
  nextPlan: ['新建第一份方案', 'Write the first plan'],
  progress: ['已准备 {done}/{total} 张表', '{done} of {total} tables are there'],
} as const satisfies Catalogue;
