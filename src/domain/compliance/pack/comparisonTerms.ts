import type { TermGroup } from './termGroup';

/** Comparison, disparagement, quoted figures, patents, reviews. */
export const COMPARISON_TERMS: readonly TermGroup[] = [
  {
    code: 'ZD1',
    language: 'zh',
    category: 'disparagement',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '13',
    words: '智商税',
  },
  {
    code: 'ZS1',
    language: 'zh',
    category: 'superiority',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '9(3);28',
    exemptable: true,
    words:
      '世界领先|国际领先|国内领先|行业领先|全球领先|领导品牌|领袖品牌|领军品牌|行业标杆|王牌|销量冠军|冠军品牌|行业霸主|之王|鼻祖|掌门人|开创者|缔造者|引领者|国际一流|世界名牌|金牌品质|口碑之王',
  },
  {
    code: 'ZD2',
    language: 'zh',
    category: 'disparagement',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '13',
    words:
      '吊打同行|秒杀同行|碾压同类|完爆|比同行好|其他品牌都是假的|别家都是垃圾|同行做不到|甩开对手|山寨货才便宜',
  },
  {
    code: 'ZC1',
    language: 'zh',
    category: 'citation',
    severity: 'warn',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '11(2)',
    words:
      '据统计|数据显示|调查显示|研究表明|实验证明|权威认证|权威机构推荐|好评率99%|复购率第一|热销千万|百万用户的选择|销量突破|专家表示|问卷结果',
  },
  {
    code: 'ZP1',
    language: 'zh',
    category: 'patent',
    severity: 'warn',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '12',
    words: '专利产品|专利技术|国家专利|申请专利中|驰名商标|中国名牌|国家免检|免检产品|质量免检',
  },
  {
    code: 'ZF1',
    language: 'zh',
    category: 'fakeReview',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AUCL',
    article: '9',
    words: '好评返现|刷单|刷好评|删差评|代写好评|真实买家秀保证',
  },
];
