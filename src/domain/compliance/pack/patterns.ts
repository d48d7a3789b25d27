import type { Pattern } from '../text/term';
import { MEDICAL_SECTORS } from './termGroup';

const SOURCE_WORDS = ['来源', '出处', '报告', '编号', '协会', '统计局', 'source', 'based on'];
const CN = (
  id: string,
  triggers: string,
  source: string,
  rest: Omit<Pattern, 'id' | 'triggers' | 'source' | 'exemptable'> & { exemptable?: boolean },
): Pattern => ({
  exemptable: false,
  ...rest,
  id,
  triggers: triggers.split('|').filter((word) => word !== ''),
  source,
});

/** Not a rank: 第一步, 第一季度, 第一次… stand in every work plan. */
const NOT_ORDINAL =
  '(?![步批次轮天周站项条节页行列栏季期届章段版遍眼课家排代手线个条位阶时负财人责]|季度|阶段|印象|医院|责任|线城市|反应)';
const RANK_FIELD =
  '排名|排行|销量|销售额|市场份额|市占率|市场占有率|占有率|份额|口碑|行业|业内|全网|全国|全球|国内|世界|中国|亚洲|全省|全市|本市|类目|品类|榜单|好评|人气|增速|出货量|零售额|零售量|回购率|复购率|同类|同行';

const DISEASES =
  '高血压|糖尿病|颈椎病|腰椎|关节炎|风湿|鼻炎|湿疹|皮炎|痔疮|近视|失眠|便秘|脱发|秃|癌|肿瘤|胃病|胃炎|肝病|痛风|感冒|咳嗽|哮喘|抑郁|前列腺|牙周炎|牙龈炎|三高|高血脂|高血糖|脚气|灰指甲|妇科病|阳痿|早泄|不孕|骨质疏松|心脏病|中风|偏头痛|白癜风|牛皮癣|过敏性|口腔溃疡|疾病|肩周炎|关节疼痛|白发|老花|痘坑|妊娠纹|静脉曲张|脂肪肝|多囊';

/** Claims with a number or an open middle; the shapes are those of the shipped pattern facts, widened. */
export const CHINESE_PATTERNS: readonly Pattern[] = [
  CN(
    'PZ-01',
    '第一|第1|no|top|帝一|弟一',
    `(?:${RANK_FIELD})[^,。;:!?]{0,8}?(?:[第帝弟][一1]${NOT_ORDINAL}|no ?1(?!\\d)|top ?1(?!\\d))`,
    {
      category: 'absolute',
      severity: 'block',
      outcome: 'violation',
      exemptable: true,
      lawId: 'CN-AD',
      article: '9(3);11(2)',
    },
  ),
  CN(
    'PZ-02',
    '分钟车程|分钟直达|分钟即达|分钟到|分钟路程|分钟可达|分钟抵达',
    '(?:距|到|至|直达|抵达|直抵)[^,。;!?]{0,12}?(?:仅|只需|约)?\\d{1,3}分钟(?:车程|直达|即达|到达|路程|可达)|\\d{1,3}分钟(?:直达|即达|到达?|抵达)[^,。;!?]{0,8}(?:地铁|市中心|机场|高铁|商圈|学校|cbd|站)',
    {
      category: 'realEstate',
      severity: 'block',
      outcome: 'violation',
      lawId: 'CN-AD',
      article: '26(2)',
    },
  ),
  CN(
    'PZ-03',
    '见效|治愈|根治|断根|痊愈|瘦|生发|长出|入睡|变白|美白|祛|康复|起效',
    '(?:\\d+|[一二两三四五六七八九十半]+)个?(?:分钟|小时|天|日|周|星期|疗程|个月|月|次)(?:内|左右)?[^,。;!?]{0,4}?(?:见效|治愈|根治|断根|痊愈|起效|康复|瘦\\d+|瘦[一二两三四五六七八九十]+斤|暴瘦|长出|入睡|变白|美白|祛斑|祛痘)',
    {
      category: 'medical',
      severity: 'block',
      outcome: 'violation',
      exceptSectors: [],
      lawId: 'CN-AD',
      article: '16;17',
    },
  ),
  CN(
    'PZ-04',
    '治愈率|有效率|成功率|好转率|康复率|痊愈率|显效率',
    '(?:治愈|有效|总有效|成功|好转|康复|痊愈|显效)率[^,。;!?]{0,4}?(?:高?达|为|超过?|在)?\\d+(?:\\.\\d+)?%',
    {
      category: 'medical',
      severity: 'block',
      outcome: 'violation',
      lawId: 'CN-AD',
      article: '16(1)(2)',
    },
  ),
  CN(
    'PZ-05',
    '年化|收益率|回报率|年利率|年回报|收益',
    '(?:年化(?!费率|利率上限|综合|成本)|收益率?|回报率?|年利率|年回报)[^,。;!?]{0,6}?\\d+(?:\\.\\d+)?%',
    {
      category: 'financial',
      severity: 'warn',
      outcome: 'needsEvidence',
      lawId: 'CN-AD',
      article: '25',
    },
  ),
  CN(
    'PZ-06',
    '回本',
    '(?:\\d+|[一二两三四五六七八九十半]+)个?(?:天|日|月|年|周)(?:内|左右)?(?:即可|就能|轻松)?回本',
    {
      category: 'financial',
      severity: 'block',
      outcome: 'violation',
      lawId: 'CN-AD',
      article: '25(1)',
    },
  ),
  CN(
    'PZ-07',
    '月入|日入|日赚|月赚|年入|年赚',
    '(?:月入|日入|日赚|月赚|年入|年赚)(?:\\d+[万千百]?|[一二两三四五六七八九十几]+[万千]|过万|上万|十万|百万|过千|五位数|六位数)',
    {
      category: 'financial',
      severity: 'block',
      outcome: 'violation',
      lawId: 'CN-AD',
      article: '25(1);28',
    },
  ),
  CN(
    'PZ-08',
    '通过率|升学率|录取率|就业率|上岸率|过关率|考上率|提分率',
    '(?:通过|升学|录取|就业|上岸|过关|考上|提分)率[^,。;!?]{0,4}?(?:高?达|为|超过?)?(?:9\\d|100|百分之?百|百分之九十)(?:\\.\\d+)?%?',
    {
      category: 'education',
      severity: 'block',
      outcome: 'violation',
      lawId: 'CN-AD',
      article: '24(1);11(2)',
    },
  ),
  CN(
    'PZ-09',
    '天提|日提|课时提|小时提|节课提|周提|天涨|日涨|课时涨|小时涨|节课涨|周涨|天增|课时增|小时增|平均提|人均提|轻松提|直接提|平均涨|人均涨|轻松涨|直接涨|内提|内涨|天内提',
    '\\d+(?:天|日|课时|小时|节课|周)(?:内)?[^,。;!?]{0,2}(?:提|涨|增)\\d+分|(?:平均|人均|轻松|直接)(?:提|涨)分?\\d+分',
    {
      category: 'education',
      severity: 'block',
      outcome: 'violation',
      lawId: 'CN-AD',
      article: '24(1)',
    },
  ),
  CN(
    'PZ-10',
    '最高奖|特等奖|一等奖|头等奖|头奖|大奖|终极奖|奖品|奖金|抽奖',
    '(?:最高奖|特等奖|一等奖|头等奖|头奖|大奖|终极奖|奖品|奖金|抽奖)[^。;!?]{0,16}?(?<amount>\\d+(?:\\.\\d+)?)(?<unit>[万千百]?)(?:元|块|现金|rmb|大奖|豪礼|的)?',
    {
      category: 'prize',
      severity: 'block',
      outcome: 'violation',
      limit: 50_000,
      lawId: 'CN-AUCL',
      article: '11(4)',
    },
  ),
  CN(
    'PZ-11',
    '原价|市场价|专柜价|门市价|吊牌价|官方价|日常价|零售价',
    '(?:原价|市场价|专柜价|门市价|吊牌价|官方价|日常价)(?:为|是)?[¥￥]?\\d+',
    {
      category: 'price',
      severity: 'warn',
      outcome: 'needsEvidence',
      lawId: 'CN-PRICE',
      article: '16;17',
    },
  ),
  CN(
    'PZ-12',
    '最后|仅剩|只剩|仅余',
    '(?:最后|仅剩|只剩|仅余)\\d+(?:件|席|个名额|套|名额|小时|单|份|台)',
    {
      category: 'urgency',
      severity: 'warn',
      outcome: 'needsEvidence',
      lawId: 'CN-PROMO',
      article: '20',
    },
  ),
  CN(
    'PZ-13',
    '好评|五星|晒图|晒单',
    '(?:好评|五星|晒图|晒单)[^,。;!?]{0,6}?(?:返现|返\\d+|红包|送\\d|领\\d|即送|现金)',
    {
      category: 'fakeReview',
      severity: 'block',
      outcome: 'violation',
      lawId: 'CN-AUCL',
      article: '9',
    },
  ),
  CN(
    'PZ-14',
    '统计显示|统计表明|统计证明|统计发现|统计证实|统计结果显示|统计结果表明|统计结果证明|统计结果发现|统计结果证实|调查显示|调查表明|调查证明|调查发现|调查证实|调查结果显示|调查结果表明|调查结果证明|调查结果发现|调查结果证实|研究显示|研究表明|研究证明|研究发现|研究证实|研究结果显示|研究结果表明|研究结果证明|研究结果发现|研究结果证实|数据显示|数据表明|数据证明|数据发现|数据证实|数据结果显示|数据结果表明|数据结果证明|数据结果发现|数据结果证实|实验显示|实验表明|实验证明|实验发现|实验证实|实验结果显示|实验结果表明|实验结果证明|实验结果发现|实验结果证实|测试显示|测试表明|测试证明|测试发现|测试证实|测试结果显示|测试结果表明|测试结果证明|测试结果发现|测试结果证实|检测显示|检测表明|检测证明|检测发现|检测证实|检测结果显示|检测结果表明|检测结果证明|检测结果发现|检测结果证实|调研显示|调研表明|调研证明|调研发现|调研证实|调研结果显示|调研结果表明|调研结果证明|调研结果发现|调研结果证实',
    '(?:统计|调查|研究|数据|实验|测试|检测|调研)(?:结果)?(?:显示|表明|证明|发现|证实)(?!控件|异常|加载|区域|不全)',
    {
      category: 'citation',
      severity: 'warn',
      outcome: 'violation',
      unless: SOURCE_WORDS,
      lawId: 'CN-AD',
      article: '11(2)',
    },
  ),
  CN(
    'PZ-15',
    '%|成用户|成妈妈|成宝妈|成顾客|成消费者|成客户|成女性|成男性|成家长|成学员|成网友|成的|成以上',
    '(?:\\d{2,3}(?:\\.\\d+)?%|[一二三四五六七八九]成|\\d成)(?:以上)?的?[^,。;!?]{0,4}?(?:用户|妈妈|宝妈|顾客|消费者|客户|女性|男性|家长|学员|网友)[^,。;!?]{0,6}?(?:满意|推荐|选择|愿意|好评|认可|信赖|回购|都在用|有效)',
    {
      category: 'citation',
      severity: 'warn',
      outcome: 'violation',
      unless: SOURCE_WORDS,
      lawId: 'CN-AD',
      article: '11(2)',
    },
  ),
  CN(
    'PZ-16',
    '肌肤|皮肤|皱纹|细纹|含水量|水分|弹性|免疫力|视力|睡眠|体脂|色斑|黑眼圈|毛孔|记忆力|专注力',
    '(?:肌肤|皮肤|皱纹|细纹|含水量|水分|弹性|免疫力|视力|睡眠|体脂|色斑|黑眼圈|毛孔|记忆力|专注力)[^,。;!?]{0,8}?(?:提升|减少|降低|增加|淡化|改善|提高)(?:了|高?达)?\\d+(?:\\.\\d+)?(?:%|倍)',
    {
      category: 'citation',
      severity: 'warn',
      outcome: 'violation',
      unless: SOURCE_WORDS,
      lawId: 'CN-AD',
      article: '11(2)',
    },
  ),
  CN(
    'PZ-17',
    '%|百分之百|百分百',
    '(?:100%|百分之?百)(?:的)?(?:有效|天然|纯天然|安全|满意|好评|通过|就业|成功|治愈|还原|无害|无毒|防水|杀菌|环保|零|保证|拿证|下款|赚)',
    {
      category: 'absolute',
      severity: 'block',
      outcome: 'violation',
      lawId: 'CN-AD',
      article: '9(3);28',
    },
  ),
  CN(
    'PZ-18',
    '比某|比其他|比其它|比别的|比别家|比同行|比同类|比竞品|比友商|比市面|比普通|比传统|比国产|比进口|比大牌',
    '比(?:某某?|其他|其它|别的|别家|同行|同类|竞品|友商|市面|普通|传统|国产|进口|大牌|[a-z]{1,8}品牌)[^,。;!?]{0,10}?(?:好|强|快|省|便宜|优|耐用|安全|有效|高|低|干净|健康)',
    {
      category: 'disparagement',
      severity: 'warn',
      outcome: 'needsEvidence',
      lawId: 'CN-AD',
      article: '13;11(2)',
    },
  ),
  CN(
    'PZ-19',
    '远超|超越|碾压|完胜|吊打|秒杀|完爆|打败|甩开|领先',
    '(?:远超|超越|碾压|完胜|吊打|秒杀|完爆|打败|甩开|领先)(?:所有|一切|市面上?)?[^,。;!?]{0,4}?(?:同类|同行|同级|竞品|友商|对手|国产|进口|大牌|其他品牌|全行业)',
    {
      category: 'disparagement',
      severity: 'block',
      outcome: 'violation',
      lawId: 'CN-AD',
      article: '13',
    },
  ),
  CN(
    'PZ-20',
    '高血压|糖尿病|颈椎病|腰椎|关节炎|风湿|鼻炎|湿疹|皮炎|痔疮|近视|失眠|便秘|脱发|秃|癌|肿瘤|胃病|胃炎|肝病|痛风|感冒|咳嗽|哮喘|抑郁|前列腺|牙周炎|牙龈炎|三高|高血脂|高血糖|脚气|灰指甲|妇科病|阳痿|早泄|不孕|骨质疏松|心脏病|中风|偏头痛|白癜风|牛皮癣|过敏性|口腔溃疡|疾病|肩周炎|关节疼痛|白发|老花|痘坑|妊娠纹|静脉曲张|脂肪肝|多囊',
    `(?:治疗?|医好?|治好|调理|缓解|改善|预防|告别|远离|对付|根除|防治|减轻|有效抵抗|抵抗)[^,。;!?]{0,4}?(?:${DISEASES})`,
    {
      category: 'medical',
      severity: 'block',
      outcome: 'violation',
      exceptSectors: MEDICAL_SECTORS,
      lawId: 'CN-AD',
      article: '17',
    },
  ),
  CN(
    'PZ-21',
    '高血压患者|高血压病人|高血压人群|高血压人|糖尿病患者|糖尿病病人|糖尿病人群|糖尿病人|颈椎病患者|颈椎病病人|颈椎病人群|颈椎病人|腰椎患者|腰椎病人|腰椎人群|腰椎人|关节炎患者|关节炎病人|关节炎人群|关节炎人|风湿患者|风湿病人|风湿人群|风湿人|鼻炎患者|鼻炎病人|鼻炎人群|鼻炎人|湿疹患者|湿疹病人|湿疹人群|湿疹人|皮炎患者|皮炎病人|皮炎人群|皮炎人|痔疮患者|痔疮病人|痔疮人群|痔疮人|近视患者|近视病人|近视人群|近视人|失眠患者|失眠病人|失眠人群|失眠人|便秘患者|便秘病人|便秘人群|便秘人|脱发患者|脱发病人|脱发人群|脱发人|秃患者|秃病人|秃人群|秃人|癌患者|癌病人|癌人群|癌人|肿瘤患者|肿瘤病人|肿瘤人群|肿瘤人|胃病患者|胃病病人|胃病人群|胃病人|胃炎患者|胃炎病人|胃炎人群|胃炎人|肝病患者|肝病病人|肝病人群|肝病人|痛风患者|痛风病人|痛风人群|痛风人|感冒患者|感冒病人|感冒人群|感冒人|咳嗽患者|咳嗽病人|咳嗽人群|咳嗽人|哮喘患者|哮喘病人|哮喘人群|哮喘人|抑郁患者|抑郁病人|抑郁人群|抑郁人|前列腺患者|前列腺病人|前列腺人群|前列腺人|牙周炎患者|牙周炎病人|牙周炎人群|牙周炎人|牙龈炎患者|牙龈炎病人|牙龈炎人群|牙龈炎人|三高患者|三高病人|三高人群|三高人|高血脂患者|高血脂病人|高血脂人群|高血脂人|高血糖患者|高血糖病人|高血糖人群|高血糖人|脚气患者|脚气病人|脚气人群|脚气人|灰指甲患者|灰指甲病人|灰指甲人群|灰指甲人|妇科病患者|妇科病病人|妇科病人群|妇科病人|阳痿患者|阳痿病人|阳痿人群|阳痿人|早泄患者|早泄病人|早泄人群|早泄人|不孕患者|不孕病人|不孕人群|不孕人|骨质疏松患者|骨质疏松病人|骨质疏松人群|骨质疏松人|心脏病患者|心脏病病人|心脏病人群|心脏病人|中风患者|中风病人|中风人群|中风人|偏头痛患者|偏头痛病人|偏头痛人群|偏头痛人|白癜风患者|白癜风病人|白癜风人群|白癜风人|牛皮癣患者|牛皮癣病人|牛皮癣人群|牛皮癣人|过敏性患者|过敏性病人|过敏性人群|过敏性人|口腔溃疡患者|口腔溃疡病人|口腔溃疡人群|口腔溃疡人|疾病患者|疾病病人|疾病人群|疾病人|肩周炎患者|肩周炎病人|肩周炎人群|肩周炎人|关节疼痛患者|关节疼痛病人|关节疼痛人群|关节疼痛人|白发患者|白发病人|白发人群|白发人|老花患者|老花病人|老花人群|老花人|痘坑患者|痘坑病人|痘坑人群|痘坑人|妊娠纹患者|妊娠纹病人|妊娠纹人群|妊娠纹人|静脉曲张患者|静脉曲张病人|静脉曲张人群|静脉曲张人|脂肪肝患者|脂肪肝病人|脂肪肝人群|脂肪肝人|多囊患者|多囊病人|多囊人群|多囊人',
    `(?:${DISEASES}|三高)(?:患者|病人|人群|人)[^,。;!?]{0,6}?(?:放心|福音|必备|可用|也能|首选|喝|吃|用)`,
    {
      category: 'medical',
      severity: 'block',
      outcome: 'violation',
      exceptSectors: MEDICAL_SECTORS,
      lawId: 'CN-AD',
      article: '17',
    },
  ),
  CN(
    'PZ-22',
    '最',
    '最(?!难忘|想念|思念|牵挂|怀念|敬爱|亲爱|想说|想感谢|真诚|真挚|衷心|诚挚|深情)[^,。;:!?近后终早多少新初先低高快小大]{1,3}的(?!时间|一次|那|是|方式|办法|意见|问题|数据|差异|原因|结果|影响|渠道|素材|风险)',
    {
      category: 'absolute',
      severity: 'warn',
      outcome: 'needsEvidence',
      exemptable: true,
      lawId: 'CN-AD',
      article: '9(3)',
    },
  ),
  CN(
    'PZ-23',
    '大使|同款|代言',
    '(?:国家领导人?|主席|总理|首长|部长|军队|国家机关|政府)[^,。;!?]{0,6}?(?:推荐|同款|指定|专用|特供|代言|都在用)',
    {
      category: 'stateOrgan',
      severity: 'block',
      outcome: 'violation',
      lawId: 'CN-AD',
      article: '9(2)',
    },
  ),
  CN('PZ-24', '一折|1折|折', '(?:低至|全场|仅)[0-2一二](?:\\.\\d)?折', {
    category: 'price',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-PROMO',
    article: '20;21',
  }),
  CN(
    'PZ-25',
    '倍',
    '(?:效果|效率|性能|续航|速度|质量|吸力|清洁力|功效)[^,。;!?]{0,8}?(?:好|高|强|快|优|提升|翻)?(?:\\d+|[一二两三四五六七八九十百]+)倍',
    {
      category: 'citation',
      severity: 'warn',
      outcome: 'needsEvidence',
      unless: SOURCE_WORDS,
      lawId: 'CN-AD',
      article: '11(2)',
    },
  ),
  CN(
    'PZ-26',
    '最大|最高|最多|最快|最低|最小|最长|最轻|最薄|最早|最新|最全|最强',
    '(?:目前|现今|国内|全国|全球|世界|亚洲|全省|全市|本市|华东|华南|西南|东南亚|行业|业内)[^,。;!?]{0,6}?最(?:大|高|多|快|低|小|长|轻|薄|早|新|全|强)(?![峰楼]|建筑|的?(?:山|湖|岛|河|沙漠|瀑布))',
    {
      category: 'absolute',
      severity: 'warn',
      outcome: 'needsEvidence',
      exemptable: true,
      lawId: 'CN-AD',
      article: '9(3)',
    },
  ),
  CN(
    'PZ-27',
    '首家|首个|首款|第一家|第一款|第一个|第一台|首台|首发',
    '(?:全国|全球|世界|国内|亚洲|行业|业内|中国|全省|全市|本市|市面上?)[^,。;!?]{0,4}?(?:首家|首个|首款|首台|首创|首发|第[一1](?:家|款|个|台|座|部|支|瓶))',
    {
      category: 'absolute',
      severity: 'warn',
      outcome: 'needsEvidence',
      exemptable: true,
      lawId: 'CN-AD',
      article: '9(3);28',
    },
  ),
  CN(
    'PZ-28',
    '推荐|力荐|背书',
    '(?:院士|专家|教授|医生|医师|名医|药师|营养师|科学家|明星医生)[^,。;!?表会信]{0,4}(?:推荐|力荐|背书|认证)(?!表|信|名单|函|人)',
    {
      category: 'endorsement',
      severity: 'warn',
      outcome: 'needsEvidence',
      unless: ['评审', '会议'],
      lawId: 'CN-AD',
      article: '16(1)(4);18(1)(5);38',
    },
  ),
  CN(
    'PZ-29',
    '万个|万名|万多|万余|万家庭|万用户|万妈妈|万消费者|万会员|万人|万粉丝|万顾客',
    '(?:\\d+|[百千数几上亿十])+万(?:多|余)?(?:个|名)?(?:家庭|用户|妈妈|消费者|会员|人|粉丝|顾客)[^,。;!?]{0,6}(?:信赖|选择|之选|好评|认可|喜爱|见证|都在)',
    {
      category: 'citation',
      severity: 'warn',
      outcome: 'violation',
      unless: SOURCE_WORDS,
      lawId: 'CN-AD',
      article: '11(2)',
    },
  ),
  CN(
    'PZ-30',
    '分钟',
    '(?:距离?|离)(?:市中心|地铁|机场|高铁|商圈|学校|cbd|火车站|医院)[^,。;!?]{0,8}?\\d{1,3}分钟',
    {
      category: 'realEstate',
      severity: 'block',
      outcome: 'violation',
      lawId: 'CN-AD',
      article: '26(2)',
    },
  ),
];

const EN = CN;

export const ENGLISH_PATTERNS: readonly Pattern[] = [
  EN(
    'PE-01',
    '%',
    '\\b(?:up to|save)(?: up to)? ?\\d{1,2} ?% ?(?:off|discount|on|this|today|,|!|$)?',
    {
      category: 'price',
      severity: 'advise',
      outcome: 'needsEvidence',
      unless: ['of the budget', 'per account'],
    },
  ),
  EN(
    'PE-02',
    'left|remaining|in stock|seats|places|spots',
    '\\bonly \\d+ (?:left|remaining|in stock|seats|places|spots)',
    {
      category: 'urgency',
      severity: 'warn',
      outcome: 'needsEvidence',
    },
  ),
  EN('PE-03', 'lose|drop', '\\b(?:lose|drop)(?: up to)? \\d+ ?(?:lbs?|pounds|kg|kilos|stone)\\b', {
    category: 'medical',
    severity: 'block',
    outcome: 'violation',
  }),
  EN(
    'PE-04',
    'earn|make',
    '\\b(?:earn|make)(?: up to)? ?\\d+ ?(?:k )?(?:a|per) (?:day|week|month|hour)',
    { category: 'financial', severity: 'block', outcome: 'violation' },
  ),
  EN(
    'PE-05',
    '%',
    '\\b\\d{2,3} ?% ?(?:effective|guaranteed|safe|natural|risk ?free|satisfaction|organic)\\b',
    { category: 'absolute', severity: 'warn', outcome: 'needsEvidence' },
  ),
  EN('PE-06', 'proven|tested', '\\b(?:clinically|scientifically|medically) (?:proven|tested)\\b', {
    category: 'medical',
    severity: 'block',
    outcome: 'violation',
  }),
  EN(
    'PE-07',
    'was 0|was 1|was 2|was 3|was 4|was 5|was 6|was 7|was 8|was 9',
    '\\bwas \\d+(?:\\.\\d+)?,? ?(?:is )?now \\d+',
    {
      category: 'price',
      severity: 'warn',
      outcome: 'needsEvidence',
    },
  ),
  EN('PE-08', '%off', '\\b\\d{1,2} ?% off\\b', {
    category: 'price',
    severity: 'advise',
    outcome: 'needsEvidence',
  }),
  EN(
    'PE-09',
    'the best',
    '\\b(?:simply |quite simply |truly |still )?the best (?!part|thing|bit|idea|place to|moment|seller list|way|practices?|time|of luck|effort|before|case|interests?|estimate|available evidence|regards|approach|match|fit)[a-z]{3,}',
    { category: 'absolute', severity: 'warn', outcome: 'needsEvidence', exemptable: true },
  ),
  EN(
    'PE-10',
    'in days|in weeks|in a week|overnight|in thirty days|in seven days|in one night|in a single night',
    '\\b(?:lose|cure|cures|heal|heals|regrow|regrows|reverse|younger|wrinkles?|flawless|weight|detox|hair|skin)\\b[^,;:!?]{0,30}?\\b(?:in (?:a|one|two|three|seven|ten|thirty|\\d+) (?:single )?(?:days?|weeks?|nights?|hours?)|overnight)',
    { category: 'medical', severity: 'block', outcome: 'violation' },
  ),
  EN('PE-11', 'out of', '\\b\\d{1,2} out of \\d{1,2}\\b', {
    category: 'citation',
    severity: 'warn',
    outcome: 'needsEvidence',
    unless: ['source', 'survey of'],
  }),
  EN(
    'PE-12',
    'most',
    '\\bthe most (?:effective|trusted|advanced|popular|powerful|reliable|innovative|comfortable|durable|efficient|awarded|loved|delicious|beautiful|affordable)\\b',
    { category: 'absolute', severity: 'warn', outcome: 'needsEvidence', exemptable: true },
  ),
  EN(
    'PE-13',
    'ever',
    '\\b(?:fast|safe|strong|light|thin|smart|great|clean|tough|bright|slim)est [^,;:!?]{0,24}?\\b(?:ever|ever made|on earth|in the world|on the market|in town|in the country)',
    { category: 'absolute', severity: 'warn', outcome: 'needsEvidence', exemptable: true },
  ),
  EN(
    'PE-14',
    'no 1|no1|number one|number 1',
    '\\b(?:no ?1|number (?:one|1))\\b(?= (?:choice|brand|skincare|app|selling|rated|in|for|product|coffee|name|best|trusted|recommended|pick|seller|destination|store|supplier)| [a-z]+ (?:brand|choice|in|app))',
    { category: 'absolute', severity: 'warn', outcome: 'needsEvidence', exemptable: true },
  ),
  EN(
    'PE-15',
    'the only',
    '\\bthe only (?:mascara|product|brand|one|cream|phone|shampoo|cleaner|app|company|car|mattress|toothpaste|razor)\\b',
    { category: 'absolute', severity: 'warn', outcome: 'needsEvidence', exemptable: true },
  ),
  EN('PE-16', 'doubles|triples', '\\b(?:doubles|triples) your [a-z]+', {
    category: 'medical',
    severity: 'block',
    outcome: 'violation',
  }),
  EN(
    'PE-17',
    'better than any|better than all|than any other|than all other',
    '\\b(?:better|faster|safer|stronger|cleaner|cheaper|more [a-z]+) than (?:any|all) ?(?:other)?',
    { category: 'superiority', severity: 'warn', outcome: 'needsEvidence', exemptable: true },
  ),
  EN(
    'PE-18',
    'cures|cure|heals|treats|reverses|prevents',
    '\\b(?:cures?|heals?|treats?|reverses?|prevents?) (?:your )?(?:cancer|diabetes|arthritis|eczema|acne|asthma|insomnia|depression|anxiety|psoriasis|migraines?|covid|flu|colds?|allerg(?:y|ies)|obesity|dementia|infections?|disease|illness|back pain|hair loss|wounds|ulcers|scars)\\b',
    {
      category: 'medical',
      severity: 'block',
      outcome: 'violation',
      exceptSectors: MEDICAL_SECTORS,
    },
  ),
];
