import type { TermGroup } from './termGroup';

/** Returns and credit. */
export const FINANCE_TERMS: readonly TermGroup[] = [
  {
    code: 'ZI1',
    language: 'zh',
    category: 'financial',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '25(1)',
    disguised: true,
    words:
      '保本|保息|保本保息|保收益|稳赚|稳赚不赔|只赚不赔|包赚|必赚|必涨|零风险|无风险|本金无忧|刚性兑付|兜底承诺|包盈利|包回本|三个月回本|快速回本|固定回报|收益翻倍|躺赚|躺着赚钱|一夜暴富|年化收益20%',
  },
  {
    code: 'ZI2',
    language: 'zh',
    category: 'financial',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '25',
    words:
      '高收益|高回报|预期收益|年化收益|日入过千|月入过万|财富自由|财务自由|暴利项目|零投入高回报|内幕消息|牛股推荐|涨停板|专家荐股|原始股|上市在即|低风险高收益|投资首选',
  },
  {
    code: 'ZI3',
    language: 'zh',
    category: 'credit',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '28',
    words: '秒下款|秒批|无视征信|不看征信|黑户可贷|零首付|0利息|零利率|征信修复|政府担保|银行担保',
  },
];
