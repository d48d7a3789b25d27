import type { TermGroup } from './termGroup';

/** Green claims, real estate, tobacco, alcohol. */
export const SECTOR_TERMS: readonly TermGroup[] = [
  {
    code: 'ZN1',
    language: 'zh',
    category: 'green',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '28',
    words:
      '零碳|碳中和|零排放|零污染|无污染|100%天然|纯天然|绿色食品|有机食品|无公害|完全可降解|零甲醛|0甲醛|无毒无害|环境友好|环保认证|节能冠军',
  },
  {
    code: 'ZN2',
    language: 'zh',
    category: 'additive',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-FOOD-LABEL',
    words: '零添加|0添加|不添加防腐剂|不含任何添加剂|无添加|食品级材质|母婴级|婴儿级',
  },
  {
    code: 'ZH1',
    language: 'zh',
    category: 'realEstate',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '26(1)',
    words:
      '升值潜力巨大|投资回报率|稳定升值|买到就是赚到|包租十年|售后包租|返本销售|年租金回报8%|即买即涨',
  },
  {
    code: 'ZH2',
    language: 'zh',
    category: 'realEstate',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '26(2)',
    words: '5分钟到地铁|10分钟直达市中心|30分钟生活圈|一站直达',
  },
  {
    code: 'ZH3',
    language: 'zh',
    category: 'realEstate',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-REALESTATE',
    article: '12;18',
    words: '学区房|名校学位|入读名校|买房落户|规划地铁|双地铁上盖|首付分期|绝版地段',
  },
  {
    code: 'ZT1',
    language: 'zh',
    category: 'tobacco',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '22',
    words: '电子烟|烟弹|香烟|卷烟|雪茄|烟草制品',
  },
  {
    code: 'ZT2',
    language: 'zh',
    category: 'alcohol',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '23',
    words:
      '不醉不归|千杯不醉|一醉解千愁|喝酒解压|喝酒壮阳|开车也能喝|豪饮|拼酒|喝出健康|解除疲劳的好酒',
  },
];
