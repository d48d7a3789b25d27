import type { Surroundings } from './clause';

/** Articles 5 and 6 of the guide on absolute terms (SAMR announcement No. 6 of 2023), one code an item. */
export type ExemptionCode =
  | 'serviceAttitude'
  | 'aim'
  | 'notAboutGoods'
  | 'ownComparison'
  | 'useAdvice'
  | 'standardGrade'
  | 'nameOrMark'
  | 'award'
  | 'boundedFact';

const AIM =
  /(?:努力|致力|追求|力争|争取|力求|立志|愿景|目标|梦想|希望|期待|旨在|祝愿|祝|愿|争做|争当|奋斗)[^;:!?。,]{0,14}$/u;
const OWN =
  /本系列|本品牌|我司|同系列|全系列|自家|旗下|历代|品牌史上|本公司|迄今|本产品线|本司|自有品牌|相比上一?代|较上一?代|门店中|本店(?:里|内|中|自己|历来|开业以来|菜单|在售)|自己(?:做|推出|出|卖|开|写)过|往届|往年/u;
const USE_LEFT =
  /(?:冲泡|冷藏|冰镇|加热|常温|饮用|食用|服用|拍摄|使用|早晚|睡前|光线|搭配|解冻|醒酒|静置|放置|℃|度|分钟|小时|涂抹)[^;:!?。]{0,12}$/u;
const USE_SELF = /^(?:最佳|最好|最优|最美味|最香|最鲜美)$/u;
const GRADE = /gb ?t? ?\d|国家?标准?gb|执行标准|行业标准|标准号|能效标识|地方标准/u;
const NAME_LEFT =
  /(?:商标|型号|店名|片名|书名|歌曲|电影|综艺|节目|名为|产品名称|品牌名|色号|栏目|剧名|话剧|游戏|纪录片|栏目名|项目名称|活动名称)[^,;!?。]{0,8}$/u;
const NAME_RIGHT = /^(?:牌[^子]|[^,;!?。]{0,8}(?:为注册商标|注册商标|商标))/u;
const AWARD_VERB =
  /荣获|获得|获评|获颁|评为|被授予|授予|入选|摘得|斩获|蝉联|颁发|winner of|won the|awarded/u;
const AWARD_NOUN = /奖|称号|认定|大赛|名单|award|prize/u;
const PROOF = /编号|证书|主办|公示|文号|来源|出处|source|certificate/u;
const DATED = /\d{4} ?(?:年|q\d|[-/])|截至|20\d\d|weeks to/u;
const SOURCED =
  /来源|出处|出自|数据来自|编号|据[^,;!?。]{2,24}(?:报告|公报|统计|年鉴|数据)|检测报告|认证证书|\bsource\b|according to|survey of|based on|trustpilot|nielsen/u;
const AIM_EN =
  /\b(?:we strive|our aim|our goal|aims? to|we want to|we hope|we try|committed to|aspire|our wish|our mission)\b[^;:!?]{0,50}$/u;
const OWN_EN =
  /\b(?:our own range|in our range|of our range|in our own|compared with our|than our previous|our lightest|our longest|our largest|our smallest|our fastest|than our last|our 20\d\d)\b/u;

/** Shown with a source and a time: the fact may be true, and the proof can be asked for by name. */
export function isSourced(text: string): boolean {
  return SOURCED.test(text) && DATED.test(text);
}

/** Right after the name of a work: 纪录片《抗癌厨房》. Book-title marks are gone by folding. */
const WORK_TITLE =
  /(?:电影|影片|纪录片|综艺|话剧|剧集|小说|绘本|播客|专辑|歌曲|书名|图书|新书)[^,;:!?。]{0,4}$/u;

/** The words are part of a work's name, whatever they would claim elsewhere. */
export function isWorkTitle(around: Surroundings): boolean {
  return WORK_TITLE.test(around.clauseLeft);
}

export function hasProofNumber(text: string): boolean {
  return PROOF.test(text);
}

/** The exemption that the surroundings suggest; the person still answers the questions. Undefined when none does. */
export function suggestedExemption(around: Surroundings, words: string): ExemptionCode | undefined {
  const { clauseLeft, clauseRight, text } = around;
  const clause = clauseLeft + words + clauseRight;
  if (AIM.test(clauseLeft) || AIM_EN.test(around.sentenceLeft)) return 'aim';
  if (OWN.test(clauseLeft) || OWN_EN.test(clause)) return 'ownComparison';
  if (USE_SELF.test(words) && USE_LEFT.test(around.sentenceLeft) && clauseRight === '')
    return 'useAdvice';
  if (GRADE.test(text)) return 'standardGrade';
  if (NAME_LEFT.test(clauseLeft) || NAME_RIGHT.test(clauseRight)) return 'nameOrMark';
  if (AWARD_VERB.test(text) && AWARD_NOUN.test(text)) return 'award';
  return isSourced(text) ? 'boundedFact' : undefined;
}
