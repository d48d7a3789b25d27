import type { Catalogue } from './wording';

/** What each column of the department's own settings means. */
export const columnsOfTeam = {
  name: ['成员姓名；日志和各表都用它', 'The member’s name, as the log and the tables write it'],
  department: ['所在部门', 'The department'],
  roles: ['担任的角色；决定能审批什么', 'Roles held; they decide what may be approved'],
  email: ['催报和通知用的邮箱', 'Where reminders are sent'],
  duties: ['负责的事', 'What the member answers for'],
  approvalLimit: [
    '最多可批准的金额；空白为不限',
    'The largest amount approved; no limit when blank',
  ],
  active: ['是否在岗；不在岗者不能审批', 'Whether at work; who is not cannot approve'],
  publicKey: ['用来核验其签名的公钥', 'The key that checks this member’s signatures'],
  keyFingerprint: ['公钥的简短写法，便于当面核对', 'The key in short, to compare face to face'],
  keyRevokedAt: ['此后的签名不再有效', 'Signatures after this do not count'],
} as const satisfies Catalogue;

export const columnsOfStages = {
  order: ['第几个审批', 'Its place in the order of approval'],
  name: ['环节的名称', 'What the stage is called'],
  role: ['由哪个角色审批', 'The role that decides'],
  condition: ['什么样的方案须经过此环节', 'Which plans pass through it'],
  quorum: ['多人时怎样算通过', 'How many of several must agree'],
  fields: [
    '此环节批准的是哪些列；改了才重新审批',
    'The columns approved here; only their edits reopen it',
  ],
  deadlineDays: ['应在几个工作日内决定', 'Working days in which to decide'],
  escalateTo: ['逾期后提醒哪个角色', 'The role reminded when it is late'],
  enabled: ['是否使用此环节', 'Whether the stage is used'],
} as const satisfies Catalogue;

export const columnsOfRules = {
  enabled: ['是否使用此规则', 'Whether the rule is used'],
  appliesTo: ['检查哪张表的行', 'The table whose rows it judges'],
  condition: ['对一行的 Excel 公式', 'An Excel formula over a row'],
  severity: [
    '阻断须先处理，警告须说明，提示供参考',
    'Block must be settled, warn explained, advise read',
  ],
  outcome: ['违规、需举证还是提示', 'Violation, needs evidence, or information'],
  stage: ['在哪个时点检查', 'When it is looked at'],
  column: ['发现指向哪一列', 'The column its finding points to'],
  messageZh: ['为什么是问题（中文）', 'Why it is a problem, in Chinese'],
  messageEn: ['为什么是问题（英文）', 'Why it is a problem, in English'],
  remedyZh: ['怎样改（中文）', 'How to mend it, in Chinese'],
  remedyEn: ['怎样改（英文）', 'How to mend it, in English'],
  lawId: ['“法规”表中的法规', 'The law, as the Laws table names it'],
  article: ['该法规的哪一条', 'The article of that law'],
  basis: ['其他依据，例如公司制度', 'Further basis, such as company policy'],
  passExample: ['一行合规的数据；用来检验规则', 'A row that is in order; it tests the rule'],
  failExample: ['一行违规的数据；用来检验规则', 'A row that offends; it tests the rule'],
  version: ['每次修改加一；发现记下当时的版本', 'Counts edits; findings keep that of their day'],
  owner: ['谁负责此规则', 'Who answers for the rule'],
  since: ['从哪一天起使用', 'The day it came into use'],
} as const satisfies Catalogue;

export const columnsOfTerms = {
  enabled: ['是否检查此用语', 'Whether it is looked for'],
  term: ['要查的词', 'The word looked for'],
  language: ['中文或英文', 'Chinese or English'],
  category: ['属于哪类宣称；决定说明和建议', 'Kind of claim; chooses message and remedy'],
  severity: [
    '阻断须先处理，警告须说明，提示供参考',
    'Block must be settled, warn explained, advise read',
  ],
  outcome: ['违规、需举证还是提示', 'Violation, needs evidence, or information'],
  exceptions: ['出现在这些说法中时不算', 'Phrases in which it is innocent'],
  near: ['同一句中须有其中一词才算', 'Counts only with one of these in its clause'],
  variants: ['其他写法；~ 表示也查谐音和拼音', 'Other spellings; ~ looks for sound-alikes too'],
  sectors: ['只在这些行业检查；空白为全部', 'Only for these lines of goods; all when blank'],
  exceptSectors: ['在这些行业不检查', 'Not for these lines of goods'],
  channels: ['只在这些渠道检查；空白为全部', 'Only on these channels; all when blank'],
  markets: ['只在这些市场检查；空白为全部', 'Only in these markets; all when blank'],
  exemptable: ['确属事实时能否认定豁免', 'Whether it may stand when proven'],
  lawId: ['“法规”表中的法规', 'The law, as the Laws table names it'],
  article: ['该法规的哪一条', 'The article of that law'],
  remedyZh: ['怎样改（中文）', 'How to mend it, in Chinese'],
  remedyEn: ['怎样改（英文）', 'How to mend it, in English'],
} as const satisfies Catalogue;

export const columnsOfLaws = {
  lawId: ['规则和用语引用它的编号', 'What rules and terms cite it by'],
  nameZh: ['法规的中文名称', 'Its name in Chinese'],
  nameEn: ['法规的英文名称', 'Its name in English'],
  edition: ['哪一次公布或修订', 'Which promulgation or revision'],
  article: ['本版改号的条款，例如 8→9', 'Articles renumbered in this edition, such as 8→9'],
  brief: ['法规的要点', 'What the law says, in brief'],
  fromOn: ['从哪一天起施行', 'First day in force'],
  toOn: ['到哪一天失效；空白为仍有效', 'Last day in force; still in force when blank'],
  certainty: ['引文核实到什么程度', 'How far the text was verified'],
} as const satisfies Catalogue;

export const columnsOfParameters = {
  code: ['参数的代码，不可改', 'Its fixed code'],
  value: ['部门选定的数值', 'The figure the department chose'],
  unit: ['数值的单位', 'Unit of the figure'],
  nameZh: ['参数管什么（中文）', 'What it governs, in Chinese'],
  nameEn: ['参数管什么（英文）', 'What it governs, in English'],
} as const satisfies Catalogue;

export const columnsOfCalendar = {
  date: ['哪一天', 'The day'],
  kind: ['放假还是上班；其余日子按周末算', 'Off or at work; other days follow the weekend'],
  name: ['节日名称', 'What the day is called'],
} as const satisfies Catalogue;

export const columnsOfReasons = {
  code: ['差异原因的代码', 'Code of the reason'],
  nameZh: ['原因的中文名称', 'Its name in Chinese'],
  nameEn: ['原因的英文名称', 'Its name in English'],
  appliesTo: ['用于费用、效果还是两者', 'For cost, effect, or both'],
  suggestionZh: ['对此原因的建议（中文）', 'What to do about it, in Chinese'],
  suggestionEn: ['对此原因的建议（英文）', 'What to do about it, in English'],
  uses: ['被选用的次数', 'How often it was chosen'],
} as const satisfies Catalogue;

export const columnsOfRates = {
  currency: ['外币的代码，例如 USD', 'Code of the currency, such as USD'],
  rate: ['一单位外币折合多少人民币', 'CNY for one unit of it'],
  fromOn: ['从哪一天起用此汇率', 'First day this rate is used'],
  source: ['汇率的出处', 'Where the rate comes from'],
} as const satisfies Catalogue;
