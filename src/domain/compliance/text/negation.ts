import type { Surroundings } from './clause';

/** Said to refuse, forbid or take out what follows; not when it urges on (不要错过) or doubles (不得不, 不仅). */
const REFUSAL =
  '(?:不得|禁止|严禁|避免|不可|不要|请勿|切勿|不能|不应|不许|不允许|不宜|不予|删除|删去|去掉|撤下|替换|移除|剔除|杜绝|抵制|打击|警惕|防范|谨防|小心|拒绝|举报|整治|查处|处罚|屏蔽|禁用|停用|停止|不承诺|不保证|不构成|不代表|不提供|不接受|不做|不参与|不使用|不涉及|不包含|不含有?|不投放|不宣传|不宣称|不写|不说|不具有|不具备|不属于|未获|未经|反对|禁投|不存在|别信|轻信|相信|揭秘|远离)(?!不|错过|犹豫|等待|怀疑|担心|忽视|思议|小觑|替代|复制|超越|比拟)';
const SAME_CLAUSE = new RegExp(`${REFUSAL}[^,]{0,14}$`, 'u');
const ACROSS_LIST = new RegExp(`${REFUSAL}[^;!?。]{0,24}$`, 'u');
const LIST_END =
  /^[^;!?。]{0,18}(?:等|字样|词|用语|表述|说法|话术|陷阱|骗局|功能|功效|作用|虚假|宣传|承诺)/u;
const ADJACENT =
  /(?:没有|并无|毫无|无|非|并非|不是|不算|未必|不必|未|不|并不|不会|不再|难以|无法|无需|无须)(?:任何|一个|的|是|有|能|会|做|宣称|承诺|保证|所谓|绝对|什么|提供|涉及|发现|见|检出|使用){0,2}$/u;
const TURNED_DOWN_AFTER =
  /^[^;!?。]{0,14}?(?:字样|等词|等用语|等表述|等说法|等字眼|等绝对化|用语|违规|违法|违禁|不得|不予|不可用|不能用|不宣传|需删|应删|已删|删除|删去|改为|已改|请改|改掉|改成|换成|拿掉|撤下|删掉|[二两三四五六几]个?字|[这此]类词|这个词|这种词|这些词|证据不足|不成立|已退回|退回修改|先不上线|不采用|不参加(?:满|活动|促销)|待确认|替换为|需提供来源|须提供来源|需举证|待举证|暂不使用|待核实|陷阱|骗局|诈骗|不可信|不可轻信|不实|类目|条款|一词|二字|暂停|处罚|诉讼|投诉|风险教育|防范)/u;
const ABOUT_RULES =
  /广告法|绝对化用语|极限词|违禁词|敏感词|禁用词|培训内容|培训材料|培训课件|合规培训|法务要求|法务提示|法务意见|审核提示|审核意见|审查意见|合规提示|整改|违规案例|反诈|防骗|风险警示|话术规范|文案规范|自查|你心中|您心中|谁是|你觉得|您认为|处罚案例|被罚|罚款|罚没|违规示例|截图留证|竞品使用|竞品宣称|举报线索|通报批评|案例通报/u;
const MANDATORY =
  /母乳是婴儿最|不能代替药物|请按药品说明书|请仔细阅读产品说明书|投资有风险|理财有风险|过往业绩不代表|不构成[^,;!?。]{0,8}(?:保证|承诺|建议)/u;

const REFUSAL_EN =
  /\b(?:not intended to|do not use|must not|should not|may not|never (?:use|promise|say|claim)|avoid|remove|removed|banned|prohibited|delete|deleted|instead of|rather than|refuse|forbidden|not allowed to|without claiming)\b[^;!?]{0,60}$/u;
const ADJACENT_EN =
  /\b(?:no|not|never|cannot|can t|don t|do not|does not|doesn t|isn t|is not|are not|aren t|without|nor|neither|won t|will not)\b(?! (?:only|other|miss|just|need))[^,:;!?]{0,22}$/u;
const ABOUT_RULES_EN =
  /\b(?:legal asked|copy guide|style guide|banned|training|compliance team|the phrase|the words?|wording|claims? such as|ad law|reviewer|was rejected|not allowed in (?:ads|copy)|per legal)\b/u;

/** The words are refused, forbidden, quoted in order to be removed, or part of a statement the law requires. */
export function isTurnedDown(around: Surroundings): boolean {
  return isTurnedDownChinese(around) || isTurnedDownEnglish(around);
}

function isTurnedDownChinese(around: Surroundings): boolean {
  const { clauseLeft, sentenceLeft, sentenceRight } = around;
  return (
    SAME_CLAUSE.test(clauseLeft) ||
    ADJACENT.test(clauseLeft) ||
    (ACROSS_LIST.test(sentenceLeft) && LIST_END.test(sentenceRight)) ||
    TURNED_DOWN_AFTER.test(sentenceRight) ||
    ABOUT_RULES.test(sentenceLeft + sentenceRight)
  );
}

function isTurnedDownEnglish(around: Surroundings): boolean {
  const { clauseLeft, sentenceLeft, sentenceRight } = around;
  return (
    REFUSAL_EN.test(sentenceLeft) ||
    ADJACENT_EN.test(clauseLeft) ||
    ABOUT_RULES_EN.test(sentenceLeft + sentenceRight)
  );
}

/** The clause itself is one of the statements that law requires, so the words in it are no claim. */
export function isMandatoryStatement(around: Surroundings, words: string): boolean {
  return MANDATORY.test(around.clauseLeft.slice(-16) + words + around.clauseRight.slice(0, 16));
}
