import type { Catalogue } from './wording';

/** Wording of the routing simulator. */
export const routeWords = {
  title: ['审批路径', 'Approval routes'],
  intro: [
    '一份方案会由谁审、为什么；也可换一个金额试算。只是试算，不写入工作簿。',
    'Who will get a plan, and why; try another amount as well. Nothing is written.',
  ],
  plan: ['方案', 'Plan'],
  choosePlan: ['选择方案', 'Choose a plan'],
  amount: ['试算金额', 'What-if amount'],
  amountHint: ['空白为方案自己的预算 {amount}', 'Blank: the plan’s own budget, {amount}'],
  amountWrong: ['请输入不小于 0 的数字', 'Enter a number that is not negative'],
  submitter: ['提交人', 'Submitted by'],
  stages: ['经过的环节', 'Stages it passes'],
  passedOver: ['不经过的环节', 'Stages it does not pass'],
  condition: ['条件 {condition}', 'Condition {condition}'],
  may: ['可审：{names}', 'May decide: {names}'],
  nobody: ['没有人可以审这个环节', 'Nobody may decide this stage'],
  barred: ['不可审：{name}（{reason}）', 'May not: {name}, who {reason}'],
  forOther: ['{name}（代 {other}）', '{name} (for {other})'],
  needed: ['需 {count} 人同意', '{count|approval|approvals} needed'],
  works: ['按此路径可以获批。', 'It can be approved on this route.'],
  stuck: [
    '按此路径无法获批：请在“团队”表补充角色，或办理授权代理。',
    'It cannot be approved on this route: add roles in the Team table, or delegate.',
  ],
  stuckUntrained: [
    '按此路径无法获批：有环节的审批人都没有现行有效的合规培训。请先培训并登记。',
    'It cannot be approved on this route: for some stage nobody has current compliance training. Train them and record it.',
  ],
  someStuck: [
    '{count} 种审批人组合会走到死路，例如先由 {names} 决定后，“{stage}”无人可审。',
    '{count|choice ends|choices end} nowhere: after {names}, nobody is left for {stage}.',
  ],
  notExhaustive: [
    '组合过多，只查了一部分。',
    'There are too many combinations; only part of them was searched.',
  ],
  proof: ['检查整张角色表', 'Check the whole role table'],
  proofHint: [
    '逐一走完所有环节、负责人与提交人的组合，证明无人审自己的方案、无人兼任两个环节。',
    'Walks every route for every lead and submitter, and proves that nobody decides on their own plan or fills two stages.',
  ],
  check: ['开始检查', 'Check'],
  proved: [
    '已证明：走完 {count} 条路径，无人审自己的方案，无人兼任不相容环节。',
    'Proved: on {count|path|paths} nobody decides on their own plan and nobody fills two stages.',
  ],
  notProved: [
    '未能证明：发现 {count} 处职务冲突。',
    'Not proved: {count|conflict|conflicts} of duties found.',
  ],
  allowed: [
    '参数“同一人可审两个环节”已开启，兼任不算冲突。',
    'The parameter that lets one person decide two stages is on, so that is no conflict here.',
  ],
  conflictOwn: ['{name} 可能审到自己的方案', '{name} could decide on a plan of their own'],
  conflictTwo: ['{name} 可能兼任两个环节', '{name} could fill two stages'],
  deadEnds: ['死路', 'Dead ends'],
  deadEnd: [
    '{lead} 负责、{submitter} 提交时，“{stage}”无人可审',
    'When {lead} leads and {submitter} submits, nobody is left for {stage}',
  ],
  deadEndSome: [
    '{lead} 负责、{submitter} 提交时，有的审批人组合会使“{stage}”无人可审',
    'When {lead} leads and {submitter} submits, some choices leave nobody for {stage}',
  ],
  anyone: ['其他人', 'somebody else'],
  noDeadEnds: ['没有死路。', 'There is no dead end.'],
  unreachable: ['走不到的环节', 'Stages that cannot be reached'],
  disabled: ['{stage}：已停用', '{stage}: disabled'],
  noRole: ['{stage}：没有指定角色', '{stage}: no role is given'],
  nobodyHoldsRole: [
    '{stage}：团队表中无人担任此角色',
    '{stage}: nobody in the Team table holds its role',
  ],
} as const satisfies Catalogue;
