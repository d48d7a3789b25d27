import type { TermGroup } from './termGroup';

/** Public order, state organs, superstition. */
export const PUBLIC_ORDER_TERMS: readonly TermGroup[] = [
  {
    code: 'ZG1',
    language: 'zh',
    category: 'superstition',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '9(8)',
    words:
      '招财|旺财|转运|开运|改运|辟邪|驱邪|镇宅|化煞|化太岁|旺夫|旺桃花|旺运|开光|大师开光|护身符|逢凶化吉|消灾|算命|占卜|八字算命|生辰八字|看相|风水宝地|风水大师|龙脉|通灵|显灵|神灵保佑|保平安符|本命年转运',
  },
  {
    code: 'ZG2',
    language: 'zh',
    category: 'superstition',
    severity: 'advise',
    outcome: 'info',
    lawId: 'CN-AD',
    article: '9(8)',
    words: '好运连连|紫气东来|聚财纳福|五行缺水',
  },
  {
    code: 'ZG3',
    language: 'zh',
    category: 'stateOrgan',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '9(1);9(2)',
    words:
      '国旗|国歌|国徽|军旗|军歌|军徽|党徽|中南海|人民大会堂特供|国务院推荐|党中央|国家领导人|领导人同款|总书记|解放军专用|军队特供|部队特供|武警专供|机关特供|国宴专用|国宾礼|特供酒|专供国家机关|政府推荐|政府指定|国家推荐|国家指定|公安部推荐|教育部指定|卫健委推荐|药监局推荐|市场监管局推荐|税务局指定|央视官方推荐',
  },
  {
    code: 'ZG4',
    language: 'zh',
    category: 'stateOrgan',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '9(2);28',
    words: '政府采购指定|国家认证|国家实验室|质检部门认证|官方认证|权威部门批准|国企背书|天安门',
  },
  {
    code: 'ZO1',
    language: 'zh',
    category: 'socialOrder',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '9(7);9(9)',
    words: '赌博|博彩|稳赢彩票|约炮|裸聊|色情|黑鬼|剩女|丑女|低等人',
  },
];
