import type { Wording } from './wording';

/** Why an actual differs from its plan: names of the shipped reason codes. */
export const reasonSeedWords = {
  PRICE: ['单价变化', 'Unit price changed'],
  VOLUME: ['数量变化', 'Volume changed'],
  MIX: ['结构变化', 'Mix changed'],
  TIMING: ['时间提前或推迟', 'Earlier or later than planned'],
  RATE: ['汇率或费率变化', 'Exchange or fee rate changed'],
  SCOPE: ['范围增减', 'Scope added or dropped'],
  WASTE: ['返工或浪费', 'Rework or waste'],
  SAVING: ['谈判节约', 'Saved by negotiation'],
  CREATIVE: ['创意效果', 'Creative did better or worse'],
  CHANNEL: ['渠道表现', 'Channel did better or worse'],
  DEMAND: ['市场需求变化', 'Demand changed'],
  RIVAL: ['竞争对手动作', 'Competitor acted'],
  SUPPLY: ['供货或履约', 'Supply or fulfilment'],
  TARGET: ['目标设定偏差', 'Target set wrongly'],
  QUALITY: ['产品或服务质量', 'Product or service quality'],
  COMPLIANCE: ['合规整改', 'Compliance correction'],
  FORCE: ['不可抗力', 'Force majeure'],
  RECORD: ['记录或数据错误', 'Recording or measurement error'],
} as const satisfies Readonly<Record<string, Wording>>;
export type ReasonCode = keyof typeof reasonSeedWords;

/** What is suggested for the next campaign when a variance has this reason. */
export const suggestionWords: Readonly<Record<ReasonCode, Wording>> = {
  PRICE: ['下期先锁定单价或签框架协议', 'Fix the unit price or sign a framework contract first'],
  VOLUME: ['按本期实际重估数量假设', 'Re-estimate volume from this campaign’s actuals'],
  MIX: ['把资源移向单位效果更好的品类', 'Move resources to what earned more per unit'],
  TIMING: ['调整排期并单列跨期金额', 'Adjust the schedule and show amounts that cross periods'],
  RATE: ['在预算中写明汇率并预留波动', 'State the rate in the budget and allow for its movement'],
  SCOPE: ['范围变更先走变更审批', 'Send a change of scope through approval first'],
  WASTE: ['增加样稿确认节点，减少返工', 'Add a proof to be confirmed, so that less is done twice'],
  SAVING: ['把谈判价写入供应商价目', 'Enter the negotiated price in the vendor’s rate card'],
  CREATIVE: ['投放前做小样本测试', 'Test the creative on a small sample first'],
  CHANNEL: ['按单位成本重排渠道预算', 'Rank the channels’ budget by unit cost'],
  DEMAND: ['缩短预测周期并设触发条件', 'Forecast more often and set triggers'],
  RIVAL: ['在方案中写明竞品应对预案', 'Plan the answer to a competitor’s move'],
  SUPPLY: ['上线前核对库存与履约能力', 'Check stock and capacity before launch'],
  TARGET: ['用基线和同类活动校准目标', 'Calibrate the target by baseline and similar campaigns'],
  QUALITY: ['先整改产品或服务再投放', 'Mend the product or service before advertising it'],
  COMPLIANCE: ['文案定稿前完成合规检查', 'Finish the compliance check before copy is final'],
  FORCE: ['准备替代场地、渠道或时间', 'Prepare another venue, channel or date'],
  RECORD: ['统一口径并核对来源', 'Agree on the definition and check the source'],
};

/** What a campaign's result is compared with; keys are the bases' codes. */
export const comparisonWords = {
  lastQuarter: ['上季度同部门', 'Last quarter, same department'],
  sameQuarterLastYear: ['去年同季度同部门', 'Same quarter last year, same department'],
  similar: ['同类型同渠道的活动', 'Same kind and channel'],
} as const satisfies Readonly<Record<string, Wording>>;
