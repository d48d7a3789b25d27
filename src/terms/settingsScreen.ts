import type { Catalogue } from './wording';

/** Wording of the preferences. */
export const settingsWords = {
  person: ['我是谁', 'Who I am'],
  personHint: [
    '姓名来自“团队”表。选择的姓名是自报，不等于签名；日志会如实注明。',
    'Names come from the Team table. A chosen name is a claim, not a signature; the log says so.',
  ],
  chooseName: ['选择姓名', 'Choose your name'],
  nobody: ['“团队”表中还没有人。', 'Nobody is in the Team table yet.'],
  goToTeam: ['打开团队表', 'Open the Team table'],
  typeName: ['或输入姓名', 'Or type a name'],
  useName: ['使用此姓名', 'Use this name'],
  rolesAre: ['角色：{roles}', 'Roles: {roles}'],
  noRoles: ['“团队”表没有为您列出角色。', 'The Team table lists no role for you.'],
  language: ['语言', 'Language'],
  languageHint: [
    '只影响窗格；表头保持设置工作簿时的语言。',
    'Changes the pane only; table headers keep the language chosen at set-up.',
  ],
  theme: ['外观', 'Theme'],
  themeSystem: ['跟随 Office', 'As Office'],
  themeLight: ['浅色', 'Light'],
  themeDark: ['深色', 'Dark'],
  themeContrast: ['高对比度', 'High contrast'],
  following: ['表格', 'Sheet'],
  followHint: [
    '在表中选中一行时，窗格显示该记录。',
    'Selecting a row in the sheet shows its record in the pane.',
  ],
  rulesOfDepartment: ['部门参数', 'Department’s parameters'],
  parametersHint: [
    '阈值、审批环节与规则都是工作簿里的表，修改行即可。',
    'Thresholds, stages and rules are tables of the workbook; edit their rows.',
  ],
  openTable: ['打开“{table}”', 'Open {table}'],
  storage: ['本机存储', 'Storage on this machine'],
  persistent: ['浏览器承诺保留', 'Kept by the browser'],
  notPersistent: [
    '浏览器空间不足时可能清理；重要快照请在“存档”中导出。',
    'The browser may clear it when space runs out; export what matters from the archive.',
  ],
  used: ['已用 {used} MB，共 {quota} MB', '{used} MB of {quota} MB used'],
} as const satisfies Catalogue;
