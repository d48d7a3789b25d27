import { MEDICAL_SECTORS, type TermGroup } from './termGroup';

/** Medical and health claims. */
export const MEDICAL_TERMS: readonly TermGroup[] = [
  {
    code: 'ZM1',
    language: 'zh',
    category: 'medical',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '17',
    disguised: true,
    exceptSectors: MEDICAL_SECTORS,
    words:
      '治疗|治愈|根治|痊愈|疗效|药到病除|包治百病|治愈率|有效率[#,患者,治,药,临床,疗,症,病]|总有效率[#,患者,治,药,临床,疗,症,病]|立竿见影|当天见效|三天见效|七天见效|一针见效|一次根除|断根|除根|妙手回春|神医|神药|华佗再世',
  },
  {
    code: 'ZM2',
    language: 'zh',
    category: 'medical',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '16;18',
    disguised: true,
    words:
      '无副作用|零副作用|无毒副作用|毒副作用小|安全无毒|无效退款|保险公司承保|家庭必备|免费治疗|祖传秘方|秘方|偏方|宫廷秘方|代替药物|替代药物|停药|不用吃药|不打针不吃药',
  },
  {
    code: 'ZM3',
    language: 'zh',
    category: 'medical',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '17',
    exceptSectors: MEDICAL_SECTORS,
    words:
      '抗癌|防癌|抗肿瘤|降血压|降血糖|降血脂|降三高|降尿酸|软化血管|溶栓|消炎|抗病毒|活血化瘀|清热解毒|壮阳|补肾|祛风湿|治失眠|治近视|恢复视力|治脱发|生发|增高[孩子,儿童,身高,个子,长高,青少年,骨骼,药,奶,鞋垫,喝,吃,服用]|丰胸|溶脂|修复基因|干细胞再生',
  },
  {
    code: 'ZM4',
    language: 'zh',
    category: 'healthClaim',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '17;18',
    exceptSectors: MEDICAL_SECTORS,
    words:
      '增强免疫力|提高免疫力|改善睡眠|助眠|排毒|养颜排毒|燃脂|减肥|瘦身|月瘦20斤|不节食不反弹|延缓衰老|抗衰老|延年益寿|益智|改善记忆力|养肝护肝|养胃|祛湿|祛斑|祛痘|祛疤|除皱|药妆|医学护肤|医用级|械字号面膜|杀菌率99%',
  },
  {
    code: 'ZM5',
    language: 'zh',
    category: 'endorsement',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '16(1)(4);18(1)(5)',
    words: '医生推荐|专家推荐|药师推荐|患者推荐|康复案例|临床验证|临床证明|医院同款|军医|老中医',
  },
  {
    code: 'ZM6',
    language: 'zh',
    category: 'infantFormula',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '20',
    words: '替代母乳|代替母乳|媲美母乳|母乳级|完全母乳化',
  },
  {
    code: 'ZM7',
    language: 'zh',
    category: 'medical',
    severity: 'warn',
    outcome: 'violation',
    lawId: 'CN-AESTHETIC',
    article: '5',
    words: '午休式美容|零痛感|无痕修复|术后即刻恢复|术前术后对比|变美改变命运|容貌焦虑',
  },
];
