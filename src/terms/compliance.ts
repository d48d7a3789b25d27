import type { Catalogue, Wording } from './wording';

/** What is wrong with words of a kind, as shown to the writer. */
export const categoryMessages = {
  absolute: ['绝对化用语', 'Absolute term'],
  superiority: [
    '领先或排名类宣称，须有可查证的依据',
    'Claim of rank or superiority: needs verifiable proof',
  ],
  disparagement: ['贬低或不当比较其他经营者', 'Disparages or unfairly compares competitors'],
  citation: ['引用数据、调查或统计未标明来源', 'Figures, survey or study quoted without source'],
  patent: ['专利或称号宣传不规范', 'Patent or title claimed without its number or basis'],
  fakeReview: ['虚假或诱导的评价、销量', 'Fake or bought reviews or sales'],
  medical: ['涉及疾病治疗或医疗用语', 'Medical claim'],
  healthClaim: [
    '功效宣称，须有注册或备案依据',
    'Health or effect claim: needs registration or proof',
  ],
  endorsement: ['专业人士、机构或患者的推荐证明', 'Endorsement by experts, bodies or patients'],
  infantFormula: ['声称替代母乳', 'Claims to replace breast milk'],
  financial: ['对收益、回报或安全的承诺', 'Promise of return or safety'],
  credit: ['贷款条件宣传，须写明利率与放贷主体', 'Credit claim: state the rate and the lender'],
  education: ['对考试、升学、就业的保证或命题人参与的暗示', 'Promise of exam, admission or job'],
  superstition: ['迷信内容', 'Superstition'],
  stateOrgan: ['使用国家机关、人员或标志的名义', 'Uses the name of state bodies, staff or emblems'],
  urgency: ['限时限量等紧迫表述，须真实并标明期限', 'Urgency: must be true and state its period'],
  falseReward: ['虚假中奖、系统提示等诱导', 'False reward or system notice'],
  minors: ['诱导未成年人要求家长购买', 'Urges children to make parents buy'],
  price: [
    '价格比较或最低价宣称，须有依据',
    'Price comparison or lowest-price claim: needs its basis',
  ],
  gift: [
    '赠送须写明品种、规格、数量、期限和方式',
    'A gift needs kind, size, number, period and way',
  ],
  fairTerms: ['排除消费者权利的条款', 'Term that shuts out consumers’ rights'],
  green: ['环保宣称，须有认证或检测并限定范围', 'Environmental claim: needs proof and scope'],
  additive: ['“不添加”类声称受限', 'No-additive claim is restricted'],
  realEstate: [
    '房地产升值、时间距离、学位等宣传',
    'Property claim on value, distance or school place',
  ],
  tobacco: ['烟草（含电子烟）广告', 'Tobacco advertising'],
  alcohol: ['诱导或美化饮酒', 'Encourages drinking'],
  socialOrder: ['违背良好风尚或含歧视内容', 'Against good morals or discriminating'],
  diversion: ['导流至私人账号，规避平台与审查', 'Draws readers to private accounts past review'],
  hiddenAd: ['隐瞒广告或合作关系', 'Hides that it is advertising or paid for'],
  privacy: ['未经同意收集、共享或使用个人信息', 'Takes or shares personal data without consent'],
  prize: ['有奖销售最高奖超过限额', 'Top prize over the legal limit'],
  requiredWording: ['缺少法定标明内容', 'A statement required by law is missing'],
} as const satisfies Catalogue;

/** What to delete, qualify or prove. Never another claim to swap in. */
export const categoryRemedies = {
  absolute: [
    '删除该用语；确属事实的，认定豁免并附证明',
    'Delete it; if it is a fact, have the exemption decided and attach proof',
  ],
  superiority: ['写明时间、地域和来源，或删除', 'State time, area and source, or delete'],
  disparagement: [
    '删除比较对象；只陈述自身可查证的参数',
    'Leave competitors out; state only your own verifiable figures',
  ],
  citation: ['标明出处、适用范围和有效期', 'Name source, scope and period'],
  patent: ['标明专利号和专利种类；“驰名商标”不得用于宣传', 'State patent number and kind'],
  fakeReview: ['停止该做法并登记', 'Stop it and put it on record'],
  medical: ['删除疾病与疗效内容', 'Delete disease and effect'],
  healthClaim: [
    '仅使用批准的功能表述，并附批准文件',
    'Use only the approved wording and attach the approval',
  ],
  endorsement: ['删除推荐证明', 'Delete the endorsement'],
  infantFormula: ['删除', 'Delete'],
  financial: ['删除承诺，加上风险提示', 'Delete the promise and add the risk notice'],
  credit: ['写明年化利率、放贷主体和条件', 'State annual rate, lender and conditions'],
  education: ['删除保证性内容', 'Delete the promise'],
  superstition: ['删除', 'Delete'],
  stateOrgan: ['删除；确有授权的附文件', 'Delete, or attach the authority'],
  urgency: ['写明真实的起止时间和数量', 'State the true period and number'],
  falseReward: ['删除', 'Delete'],
  minors: ['删除', 'Delete'],
  price: ['写明比较依据和期间，或删除', 'State basis and period, or delete'],
  gift: ['补充赠送的具体内容', 'Add the details of the gift'],
  fairTerms: ['删除该条款', 'Delete the term'],
  green: [
    '限定到具体部位和环节，附检测或认证',
    'Limit it to a part or stage and attach the test or certificate',
  ],
  additive: ['改为如实标示配料', 'State the ingredients instead'],
  realEstate: ['用距离或路线表述；规划须注明', 'Give distance or route; mark what is only planned'],
  tobacco: ['取消投放', 'Cancel it'],
  alcohol: ['删除', 'Delete'],
  socialOrder: ['删除', 'Delete'],
  diversion: ['删除联系方式，使用官方渠道', 'Delete it; use official channels'],
  hiddenAd: ['显著标明“广告”及合作关系', 'Mark it clearly as advertising and name the partner'],
  privacy: [
    '取得单独、可撤回的同意，或不作处理',
    'Get separate consent that can be withdrawn, or do not use the data',
  ],
  prize: ['降低最高奖', 'Lower the top prize'],
  requiredWording: ['加上法定内容', 'Add the required statement'],
} as const satisfies Catalogue;

export const evasionMessages = {
  separator: ['字间插入符号，疑似规避', 'Marks between characters: suspected evasion'],
  invisible: ['含不可见字符，疑似规避', 'Invisible characters: suspected evasion'],
  lookalike: ['形近字符，疑似规避', 'Look-alike letters: suspected evasion'],
  spacing: ['字母间隔书写，疑似规避', 'Letter-spaced: suspected evasion'],
  leet: ['数字或符号代替字母，疑似规避', 'Digits for letters: suspected evasion'],
  homophone: ['同音字代替，疑似规避', 'Homophone: suspected evasion'],
  pinyin: ['拼音代替，疑似规避', 'Pinyin: suspected evasion'],
} as const satisfies Catalogue;

/** Statements that copy of a sector must carry. */
export const requiredWordings: Readonly<Record<string, Wording>> = {
  'RW-AD-MARK': ['应标明“广告”', 'Mark it as advertising (广告)'],
  'RW-HEALTH-FOOD': [
    '应标明“本品不能代替药物”',
    'State that the product cannot replace medicine (本品不能代替药物)',
  ],
  'RW-DRUG': [
    '应标明“请按药品说明书或者在药师指导下购买和使用”',
    'State: use as the leaflet or pharmacist directs',
  ],
  'RW-DEVICE': [
    '应标明“请仔细阅读产品说明书或者在医务人员的指导下购买和使用”',
    'State: read the manual or follow medical advice',
  ],
  'RW-CONTRAINDICATION': [
    '应标明禁忌、不良反应或注意事项',
    'State contraindications and side effects',
  ],
  'RW-FINANCE-RISK': ['应有合理的风险提示', 'Add a reasonable risk notice'],
  'RW-LICENCE': ['应标明批准文号', 'Show the approval number'],
  'RW-PRESALE': ['应标明预售或销售许可证号', 'Show the presale permit'],
  'RW-ALCOHOL': [
    '建议标明“未成年人不得饮酒”“理性饮酒”',
    'Advise: no sale to minors, drink responsibly',
  ],
  'RW-UK-RISK': ['英国金融推广须有风险提示', 'UK financial promotion: add the risk warning'],
  'RW-US-AD': ['须披露商业关系（#ad）', 'Disclose the connection (#ad)'],
  'RW-UK-AD': ['须可识别为广告（#ad）', 'Make it recognisable as advertising (#ad)'],
  'RW-EU-AD': ['须可识别为广告', 'Make it recognisable as advertising'],
};

/** Questions of the exemption dialogue: articles 5 and 6 of the 2023 guide, in short. */
export const exemptionQuestions = {
  serviceAttitude: [
    '仅表明服务态度、经营理念、企业文化或主观愿望？',
    'Does it only express service attitude, philosophy, culture or wishes?',
  ],
  aim: ['仅表达努力目标或追求？', 'Does it only state an aim?'],
  notAboutGoods: [
    '与商品的性能、质量无直接关联，且不会误导？',
    'Is it unconnected with the goods’ performance and quality, and not misleading?',
  ],
  ownComparison: [
    '仅与本品牌或本企业的商品比较？',
    'Does it compare only within your own brand or firm?',
  ],
  useAdvice: [
    '仅用于使用方法、时间、保存期限等消费提示？',
    'Is it only advice on use, time or storage?',
  ],
  standardGrade: [
    '是国家、行业或地方标准的分级用语，且有依据？',
    'Is it a grade of a national, industry or local standard, with its basis?',
  ],
  nameOrMark: [
    '是商品名称、规格型号、商标或专利中的用语？',
    'Is it part of a product name, model, trade mark or patent?',
  ],
  award: ['是按国家有关规定评定的奖项或称号？', 'Is it an award or title under state rules?'],
  boundedFact: [
    '是限定时间、地域等条件的真实时空顺序或销量、市场占有率事实？',
    'Is it a true fact of order, sales, revenue or share, bounded in time and area?',
  ],
} as const satisfies Catalogue;

/** Why a rule cannot be judged. `{detail}` is the word concerned. */
export const ruleProblems = {
  blank: ['条件为空', 'The condition is blank'],
  syntax: ['公式写法有误：“{detail}”附近', 'The formula is not well formed near “{detail}”'],
  unknownTable: ['没有表 {detail}', 'There is no table {detail}'],
  unknownColumn: ['没有列 {detail}', 'There is no column {detail}'],
  unknownFunction: ['不支持函数 {detail}', 'Function {detail} is not supported'],
  unknownName: [
    '不认识 {detail}；列请写成 [@列名]',
    '{detail} is unknown; write columns as [@Column]',
  ],
  wrongArgumentCount: ['{detail} 的参数个数不对', '{detail} has the wrong number of arguments'],
  rangeWhereValueNeeded: [
    '{detail} 是整列，此处要本行的值，请写 [@列名]',
    '{detail} is a whole column; write [@Column] for this row',
  ],
  valueWhereRangeNeeded: [
    '{detail} 需要整列，如 预算[实际数]',
    '{detail} needs a whole column such as Budget[Actual]',
  ],
  differentTables: ['{detail} 的各列须在同一张表', 'The columns of {detail} must be in one table'],
  cellReference: [
    '请用列名代替单元格地址 {detail}',
    'Use a column name instead of the cell {detail}',
  ],
  unsupported: ['规则中不支持 {detail}', '{detail} is not supported in rules'],
  badExample: ['示例不是有效的 JSON', 'The example is no valid JSON'],
} as const satisfies Catalogue;

export const complianceWords = {
  cannotJudge: ['规则 {rule} 无法判定：{reason}', 'Rule {rule} cannot be judged: {reason}'],
  cannotJudgeRow: ['该行无法判定：{reason}', 'This row cannot be judged: {reason}'],
  mendRule: ['由规则负责人修改条件', 'The rule’s owner should mend the condition'],
  mendCell: [
    '更正该行中的错误值或补齐空白',
    'Correct the error value in the row or fill the blank',
  ],
  blankResult: ['条件结果为空白', 'the condition gives a blank'],
  certaintyUnsure: ['（条号待核）', ' (article to be confirmed)'],
} as const satisfies Catalogue;
