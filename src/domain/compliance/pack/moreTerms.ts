import { MEDICAL_SECTORS, type TermGroup } from './termGroup';

/**
 * Words the statute does not name but means ("等"), ways of saying the same, and acts that are unlawful in any column.
 * Written for this product; new words go at the end of a group, so that identifiers stay.
 */
export const MORE_TERMS: readonly TermGroup[] = [
  {
    code: 'ZB1',
    language: 'zh',
    category: 'absolute',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '9(3)',
    exemptable: true,
    words:
      '最好用|最好吃|最好喝|最好看|最美味|最鲜美|最划算|最实惠|最超值|最值|最耐用|最牢固|最坚固|最舒服|最贴心|最专注|最懂你|最火爆|最热门|最潮|最酷|最炫|最全面|最齐全|最全|最完整|最丰富|最精准|最智能|最聪明|最纯净|最地道|最新鲜|最天然|最营养|最奢华|最豪华|最高档|最尊贵|最高贵|最放心|最可靠|最稳定|最灵敏|最清晰|最静音|最高效|最便捷|最省心|最省钱|最省电|最强大|最强悍|最厉害|最牛|最知名|最著名|最具影响力|最具规模|最长效|最温暖|最美丽|最美|最甜|最香|最火|最热卖|最热销|最抢手|最佳拍档|最前沿|最尖端|最创新|最独特|最精致|最浪漫|最经典|最传奇|最成功|最靠谱|最佳选择|最佳品质|最信赖',
  },
  {
    code: 'ZB2',
    language: 'zh',
    category: 'absolute',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '9(3)',
    exemptable: true,
    disguised: true,
    words:
      '世界顶尖|国际顶级|殿堂级|旷世之作|绝世之作|绝世佳作|品质第一|口感第一|效果第一|实力第一|无人超越|无法超越|无可超越|举世闻名|绝无二家|没有之一|无可匹敌|无可比拟的品质|秒杀一切|全球最佳|亚洲第一|全省第一|全市第一|全城第一|口碑第一|人气第一|质量第一品牌|品质第一品牌|第一名牌|宇宙第一|国家级品质|国际级|皇家级|帝王级|史诗级|全球唯一|全国唯一|世界唯一|行业唯一|中国最好|世界最好|全球最好|领先全球|遥遥领先同行|冠绝同侪|独占市场|绝世好|至臻|巅峰|无敌了|宇宙最|冠军单品|天花板|绝无|神器中的神器|首屈一指的|行业翘楚|行业龙头|龙头品牌|领航者|第一大品牌|头号品牌|排行第一|榜首品牌|全网销冠|销冠|销量榜首|断货王',
  },
  {
    code: 'ZB3',
    language: 'zh',
    category: 'disparagement',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '13',
    words:
      '碾压同行|碾压竞品|完胜同类|完胜竞品|吊打竞品|吊打友商|秒杀竞品|打败所有|别家做不到|别家没有|其他家都是|别的牌子都|远超国产|远超同类|远超竞品|远超同行|同行都在抄|假冒伪劣的同行|市面上所有同类|不像其他品牌',
  },
  {
    code: 'ZB4',
    language: 'zh',
    category: 'fakeReview',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AUCL',
    article: '9',
    words:
      '五星好评返|好评返|返现好评|好评送|晒图返|好评红包|好评截图|刷销量|刷评价|刷评论|刷粉|买粉|买赞|买评论|水军|控评|虚假评价|刷榜|刷流量|拍A发B|补单',
  },
  {
    code: 'ZB5',
    language: 'zh',
    category: 'medical',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '17',
    exceptSectors: MEDICAL_SECTORS,
    words:
      '不治而愈|专治|包治|根除|祛病|百病不侵|包好|百病全消|百病消|药效|疗程|见效快|特效|一贴就好|一喝就好|立刻见效|马上见效|病毒克星|净化血液|血管清道夫|长高|增高神器|近视矫正|摘掉眼镜|白发转黑|逆转衰老|逆转时光|年轻十岁|永葆青春|返老还童|起死回生|患者的福音|告别药罐子|救命|抗炎|止痛|止咳|止泻|通便|调理三高|护肝|治好|消除肿瘤|防病|预防癌症|延缓病情|康复如初|提升性功能|阴道紧缩|减脂|甩脂|瘦脸|瘦腿|暴瘦|躺瘦|排出毒素|抗衰|无任何副作用|没有副作用|没有任何副作用|无任何毒副作用|零负担无副作用|无不良反应',
  },
  {
    code: 'ZB6',
    language: 'zh',
    category: 'endorsement',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '16(1)(4);18(1)(5)',
    words:
      '医生都在用|医生都推荐|医师推荐|皮肤科医生|三甲医院推荐|名医推荐|院士推荐|营养师推荐|万名患者|患者见证|患者亲测|主任医师力荐|教授力荐',
  },
  {
    code: 'ZB7',
    language: 'zh',
    category: 'financial',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '25(1)',
    words:
      '包赚不赔|稳赚不亏|零亏损|不会亏|本金安全|保底收益|保证收益|收益有保障|承诺收益|日赚千元|日赚|轻松赚钱|睡后收入|财富密码|投多少赚多少|翻倍收益|稳健高回报|总部兜底|兜底|全额兜底|无亏损|只涨不跌|闭眼赚',
  },
  {
    code: 'ZB8',
    language: 'zh',
    category: 'education',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '24',
    words:
      '保过四六级|包过关|不过全退|不过退款|名校直通|押中原题|押题老师|命题老师|阅卷人|必考原题|零基础包会|包教会|包学会|保分|押题命中率|命中率高达|命中率95%|保过班|保上岸|稳上岸|必上岸|提分神器|逆袭名校|清北导师|包推荐就业|月薪保底',
  },
  {
    code: 'ZB9',
    language: 'zh',
    category: 'diversion',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '14',
    words: '加微信|加v信|加V信|加薇信|加威信|私信领|内部福利群|领内部',
  },
  {
    code: 'ZB10',
    language: 'zh',
    category: 'stateOrgan',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '9(2)',
    words:
      '大会堂特供|中央首长|首长专用|国家机关特供|国家队指定|军工品质|军用级|央视推荐|央视认证|新华社推荐|人民日报推荐|国家领导推荐|国家机关指定|特供|专供部队|内供|国宴酒|国酒',
  },
  {
    code: 'ZB11',
    language: 'zh',
    category: 'urgency',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-PROMO',
    article: '20',
    words:
      '错过后悔一年|错过就没|错过不再|不抢后悔|最后机会|最后一小时|马上涨价|立刻涨价|即将恢复原价|恢复原价倒计时|送完为止[买,送]|抢完即止|手慢则无|拼手速|断货预警|最后名额|名额告急',
  },
  {
    code: 'ZB12',
    language: 'zh',
    category: 'price',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-PRICE',
    article: '16;19',
    exemptable: true,
    words:
      '最低折扣|史低|历史低价|全年最低|年度最低价|比批发还便宜|亏本甩卖|赔本|全网底价|击穿底价|史上最低|史上最优惠|最优惠|价格无敌|最低价|史无前例的优惠',
  },
  {
    code: 'ZB13',
    language: 'zh',
    category: 'realEstate',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '26',
    words:
      '升值无忧|稳赚升值|坐享升值|必升值|租金覆盖月供|以租养贷|送学位|送户口|直接上重点|对口名校|地铁零距离|一铺养三代|高投资回报',
  },
  {
    code: 'ZB14',
    language: 'zh',
    category: 'alcohol',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '23',
    words: '喝了不上头|喝酒不伤身|酒后开车|越喝越健康|不醉不散|一口闷|喝酒养生|解乏好酒|借酒消愁',
  },
  {
    code: 'ZB15',
    language: 'zh',
    category: 'green',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '28',
    words:
      '零碳排|绝对环保|百分百环保|全天然|无任何添加|绿色无害|生态无污染|可完全降解|不含任何化学',
  },
  {
    code: 'ZB16',
    language: 'zh',
    category: 'citation',
    severity: 'warn',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '11(2)',
    words:
      '数据证明|研究证实|实验表明|实验显示|研究显示|研究发现|科学证明|科学证实|实测证明|大数据显示|统计显示|调研显示|权威数据|权威测评|权威报告|专家一致|专家认为|口碑见证|销量领先|销量遥遥领先|千万用户|百万家庭|亿万家庭',
  },
  {
    code: 'ZB17',
    language: 'zh',
    category: 'credit',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '28',
    words: '零门槛贷款|贷款零门槛|秒到账|无抵押|免征信|当天放款|不上征信|人人可贷|百分百下款',
  },
  {
    code: 'ZB18',
    language: 'zh',
    category: 'socialOrder',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '9(7);9(9)',
    words:
      '嫁不出去|女人就该|男人就该|娘炮|矮穷矬|乡巴佬|土包子|残废|弱智|下等人|一夜情|赌一把|必中彩票|稳中大奖',
  },
  {
    code: 'EB1',
    language: 'en',
    category: 'absolute',
    severity: 'warn',
    outcome: 'needsEvidence',
    exemptable: true,
    words:
      "number one|simply the best|the very best|best you can buy|best in town|best in the world|best in the market|best ever|best quality|best value|the best mattress|nation's best|country's best|the greatest|the finest|world class|world's finest|world's fastest|world's safest|world's leading|fastest on earth|on the market today|most powerful|most reliable|most innovative|most advanced ever|most loved|most awarded|most efficient|cleanest|the only product|the only brand|only one that|truly revolutionary|one of a kind|like no other|unparalleled|incomparable|peerless|never smudges|perfect skin|flawless skin|guaranteed results|100% satisfaction|fastest phone|safest car|ultimate comfort|best-selling|trusted by millions|loved by millions|lowest prices|number 1 brand|safest sunscreen|n°1",
  },
  {
    code: 'EB2',
    language: 'en',
    category: 'medical',
    severity: 'block',
    outcome: 'violation',
    exceptSectors: MEDICAL_SECTORS,
    words:
      'cures cancer|cures insomnia|treats eczema|treats acne|heals eczema|prevents cancer|fights cancer|fights colds|prevents colds|lowers cholesterol|cleanses your liver|detoxifies|years younger|look younger overnight|anti-ageing miracle|reverses ageing|reverses aging|reverse aging|anti-aging|weight loss guaranteed|burns fat|melt fat|rapid weight loss|boosts immune|boost immunity|boost your immunity|immunity boosting|kills 99.9% of germs|pain free forever|drug-free cure|doctors recommend|recommended by doctors|dentists recommend|pharmacist recommended|doctor-approved|clinically tested|medically proven|guaranteed weight loss|instant pain relief|treats diabetes|treats arthritis|cures arthritis|cures diabetes|heals scars|proven to double|proven to boost|proven to improve|proven to reduce|proven to cure',
  },
  {
    code: 'EB3',
    language: 'en',
    category: 'disparagement',
    severity: 'block',
    outcome: 'violation',
    words:
      'unlike our competitors|our competitors sell|better than the competition|better than our competitors|destroys the competition|blows away the competition|cheap fakes|inferior brands|other brands fail|beats every other|outperforms every',
  },
  {
    code: 'EB4',
    language: 'en',
    category: 'fakeReview',
    severity: 'block',
    outcome: 'violation',
    words:
      'for a 5-star review|for a five-star review|5-star review gets|in exchange for a review|buy followers|buy likes|buy reviews|paid reviews|fake reviews|bought followers|review swap|for a positive review',
  },
  {
    code: 'EB5',
    language: 'en',
    category: 'financial',
    severity: 'block',
    outcome: 'violation',
    words:
      'risk free returns|riskfree|guaranteed return|returns guaranteed|profit guaranteed|income guaranteed|assured returns|sure profit|safe investment|safest investment|triple your money|easy money|quit your job|work from home and earn|never lose money|cannot go wrong|this stock will|will triple|high yield guaranteed',
  },
  {
    code: 'EB6',
    language: 'en',
    category: 'urgency',
    severity: 'warn',
    outcome: 'needsEvidence',
    words:
      'offer ends|ends soon|ends midnight|before it is gone|before they are gone|while supplies last|everything must go|once in a lifetime|last few|going fast|miss out',
  },
  {
    code: 'EB7',
    language: 'en',
    category: 'green',
    severity: 'block',
    outcome: 'violation',
    words:
      'eco friendly|planet-friendly|earth friendly|environment friendly|climate-friendly|carbon-neutral|net-zero|zero waste|zero-emission|zero emission|plastic free|green choice|greenest|saves the planet|ocean friendly|fully recyclable|100% recyclable',
  },
  {
    code: 'EB8',
    language: 'en',
    category: 'stateOrgan',
    severity: 'block',
    outcome: 'violation',
    words:
      'endorsed by the government|endorsed by the UN|endorsed by the president|approved by the government|approved by NASA|approved by the FDA|FDA-approved|government-approved|royal approved|state approved',
  },
  {
    code: 'EB9',
    language: 'en',
    category: 'gift',
    severity: 'warn',
    outcome: 'needsEvidence',
    words:
      'free gift|buy one get one|absolutely free|totally free|yours free|free with every|win a free',
  },
  {
    code: 'EB10',
    language: 'en',
    category: 'education',
    severity: 'block',
    outcome: 'violation',
    words:
      'guaranteed grades|guaranteed a job|guaranteed employment|guaranteed visa|100% pass rate|exam questions before|no exam required|instant degree',
  },
];
