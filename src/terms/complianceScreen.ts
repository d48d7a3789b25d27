import type { FailureWording } from './failure';
import type { Catalogue } from './wording';

/** Wording of the checks' screen. */
export const complianceScreenWords = {
  intro: [
    '按工作簿中的规则与用语逐项检查；每项都有依据与建议。',
    'Checked by the workbook’s own rules and terms; each finding has its basis and remedy.',
  ],
  checking: ['正在检查…', 'Checking…'],
  progressRules: ['规则 {done}/{total}', 'rules {done} of {total}'],
  progressTexts: ['文案 {done}/{total}', 'texts {done} of {total}'],
  cancel: ['停止', 'Stop'],
  checkAgain: ['重新检查', 'Check again'],
  stopped: ['检查已停止，结果不完整', 'The check was stopped; this is not complete'],
  clean: ['没有发现问题', 'Nothing was found'],
  cleanDo: ['检查了 {rules} 条规则。', '{rules|rule was|rules were} applied.'],
  find: ['筛选：规则、用语或说明', 'Filter by rule, words or message'],
  groupBy: ['分组', 'Group'],
  byNone: ['不分组', 'No groups'],
  byRule: ['按规则', 'By rule'],
  byCampaign: ['按活动', 'By campaign'],
  byPerson: ['按负责人', 'By person'],
  noCampaign: ['（不属于活动）', '(no campaign)'],
  noPerson: ['（无负责人）', '(nobody)'],
  repeats: ['同一内容出现 {count} 处', 'the same in {count|place|places}'],
  summary: ['{count} 项发现', '{count|finding|findings}'],
  severity: ['严重程度', 'Severity'],
  campaign: ['活动', 'Campaign'],
  allCampaigns: ['全部活动', 'All campaigns'],
  whose: ['范围', 'Whose'],
  mine: ['我的', 'Mine'],
  everyone: ['所有人', 'Everyone'],
  accepted: ['显示已豁免或排除的', 'Show accepted ones'],
  basis: ['依据', 'Basis'],
  remedy: ['整改建议', 'Remedy'],
  unsure: ['（条号待核）', ' (article to be confirmed)'],
  where: ['位置', 'Where'],
  inputs: ['判定所用', 'Judged by'],
  evaded: ['疑似规避写法', 'Disguised wording'],
  blockedTitle: ['有阻断项，尚未提交', 'Blocking findings; nothing was submitted'],
  blockedDo: ['整改或申请豁免后再提交。', 'Mend them or have them waived, then submit again.'],
  accept: ['处理此项', 'Deal with it'],
  waive: ['豁免', 'Waive'],
  dismiss: ['排除（误报）', 'Dismiss (not a fault)'],
  exempt: ['豁免认定', 'Claim an exemption'],
  reopen: ['重新打开', 'Reopen'],
  reason: ['理由', 'Reason'],
  until: ['豁免至', 'Waived until'],
  done: ['已记入日志', 'It is on the log'],
  raise: ['登记为问题', 'Raise as issue'],
  raised: ['已登记为问题', 'Raised as an issue'],
} as const satisfies Catalogue;

export const findingStates = {
  open: ['待整改', 'Open'],
  waived: ['已豁免', 'Waived'],
  dismissed: ['已排除', 'Dismissed'],
  exempted: ['豁免认定', 'Exempted'],
} as const satisfies Catalogue;

/** Why a finding could not be accepted. */
export const findingFailures: Readonly<Record<string, FailureWording>> = {
  roleMissing: {
    what: [
      '只有合规、法务或部门经理可以处理检查发现',
      'Only compliance, legal or a manager decides on findings',
    ],
    then: ['没有写入任何内容。请联系他们。', 'Nothing was written. Ask one of them.'],
  },
  ownPlan: {
    what: ['不能处理自己方案的检查发现', 'Nobody decides on findings of their own plan'],
    then: ['没有写入任何内容。请由他人处理。', 'Nothing was written. Somebody else decides.'],
  },
  reasonMissing: {
    what: ['请写明理由', 'Please give a reason'],
    then: ['没有写入任何内容。', 'Nothing was written.'],
  },
  notExemptable: {
    what: ['此项不适用豁免认定', 'No exemption applies to this finding'],
    then: [
      '没有写入任何内容。请整改，或说明理由申请豁免。',
      'Nothing was written. Mend it, or ask for a waiver.',
    ],
  },
  exemptionRefused: {
    what: ['豁免认定不成立', 'The exemption does not hold'],
    then: [
      '没有写入任何内容。请补充理由、证据或时间地域范围。',
      'Nothing was written. Add the reason, the evidence or the bounds of time and area.',
    ],
  },
};

/** Wording of the exemption dialogue. */
export const exemptionWords = {
  intro: [
    '按 2023 年《广告绝对化用语执法指南》第五、六条逐项回答；声称的事实须有证据。',
    'Answer by articles 5 and 6 of the 2023 guide; a claimed fact needs its evidence.',
  ],
  question: ['适用哪一项', 'Which applies'],
  article: ['第 {article} 条', 'article {article}'],
  evidence: ['证据（“证据”表）', 'Evidence (Evidence table)'],
  noEvidence: ['（不需要或尚无）', '(none needed, or none yet)'],
  period: ['时间范围', 'Period'],
  area: ['地域范围', 'Area'],
  world: ['全球', 'World'],
  country: ['全国', 'Country'],
  province: ['省级', 'Province'],
  smaller: ['省级以下', 'Below a province'],
  field: ['行业范围', 'Industry'],
  industry: ['国民经济行业分类', 'National classification'],
  narrower: ['更细的行业', 'A narrower field'],
} as const satisfies Catalogue;
