import type { TermGroup } from './termGroup';

/**
 * What copy of 2025 and 2026 says instead of the listed words: degree words of the feeds and live streams, idioms of
 * rank, promises and urgency. The law means them too ("等" in article 9(3)); whether they can stand is a question, so
 * most ask and few accuse. New words go at the end of a group, so that identifiers stay.
 */
export const PARAPHRASE_TERMS: readonly TermGroup[] = [
  {
    code: 'ZQ1',
    language: 'zh',
    category: 'absolute',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '9(3)',
    exemptable: true,
    disguised: true,
    words:
      '封神|巅峰之选|绝绝子|称王称霸|独步江湖|独步武林|独领风骚|一骑绝尘|鹤立鸡群|所向披靡|无可争议|毋庸置疑|完美无瑕|十全十美|尽善尽美|无懈可击|举世瞩目|享誉全球|享誉世界|驰名中外|誉满全球|国士无双|艳压群芳|只此一家|独此一家|别无分店|独一份|独此一份|世间罕有|旷古烁今|绝世|盖世无双|傲视同侪|笑傲江湖|问鼎巅峰|拔得头筹|望尘莫及|难以企及|无人可及|无人能敌|无人能比|无可比肩|无出其二|打遍天下|无敌手|冠绝群雄|冠绝|堪称完美|近乎完美|零差错|零失误|零瑕疵|无可替代的选择|难以超越|不可逾越',
  },
  {
    code: 'ZQ2',
    language: 'zh',
    category: 'absolute',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '9(3)',
    exemptable: true,
    words:
      '国货之光|扛把子|霸主|霸榜|屠榜|王炸|顶流品牌|界的顶流|圈顶流|界顶流|届的顶流|神级|神作|神仙水|神仙单品|神仙面霜|神仙口红|神仙颜值|神仙配方|神仙水乳|神仙好物|王者级|王者之选|皇室御用|皇家御用|满分神作|满分好物|挑不出毛病|挑不出一点毛病|找不出缺点|没有缺点|地表最强|全球最|全网最|全宇宙|公认标杆|业内标杆|业界标杆|行业先河|开创先河|开创行业|划时代|里程碑式|颠覆行业|颠覆性|改写行业|重新定义行业|引领行业|行业颠覆者|全民爆款|爆款之王|断层领先|断层式领先|独占榜首|稳居榜首|稳坐第一|稳居第一|头把交椅|坐头把|龙头老大|龙头企业|独角兽品牌|泰斗级|骨灰级|殿堂级|天花板|no1级|top级|顶奢|顶豪|极奢|极臻|臻品之王|尊贵之选|无双品质|绝无第二|绝无第二家|无第二家|炸裂全网|全网封神|秒杀全场|碾压全场|没对手|没有对手|赢麻了|yyds|永远的神|永远滴神|吊炸天|逆天|神仙级|惊为天人|无与匹敌|举世闻名的|誉为第一|全球独家|全国独家|国内独家|全网独家|世界独有|全球独有|国内独有|独家秘制|独家研发',
  },
  {
    code: 'ZQ3',
    language: 'zh',
    category: 'citation',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '11(2)',
    words:
      '全网公认|网友公认|业界公认|专家公认|口碑爆棚|口碑炸裂|全网好评|零差评|无差评|回购之王|回购无数次|人手一瓶|人手一件|全民疯抢|销量断层|卖疯了|爆卖|爆单|卖断货|热卖榜首|热销榜首|榜单第一|热榜第一|回头客爆满|万人实测|国民品牌|国民级|家喻户晓|亿万用户|千家万户的选择|世界五百强都|世界500强都|明星都在用|空姐都在用|名媛都在用|贵妇都在用|博主都在用|全网都在',
  },
  {
    code: 'ZQ4',
    language: 'zh',
    category: 'urgency',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-PROMO',
    article: '20',
    words:
      '错过再无|错过拍大腿|错过血亏|不买血亏|不买就亏|手慢无货|手慢拍大腿|库存见底|断码清仓|仅限今晚|仅限今天|只限今天|只限今晚|只有今天|只有今晚|今晚必须|最后返场|绝版不补|不补货了|卖完下架|卖完就没|过期不候|仅此一波|最后一回|最后疯狂|疯狂倒计时',
  },
  {
    code: 'ZQ5',
    language: 'zh',
    category: 'gift',
    severity: 'warn',
    outcome: 'needsEvidence',
    lawId: 'CN-AD',
    article: '8(2)',
    words:
      '人人可领|人人有份|见者有份|来就送|进店有礼|到店有礼|消费就送|满额就送|买就送|下单就送|拍下就送|赠完为止送|白送|零元领|0元领|零元拿|免费拿|免费领取手机|免费抽',
  },
  {
    code: 'ZQ6',
    language: 'zh',
    category: 'financial',
    severity: 'block',
    outcome: 'violation',
    lawId: 'CN-AD',
    article: '25(1)',
    words:
      '闭眼跟投|稳健无忧|收益无忧|零亏|包收益|包分红|保值增值|财务自由之路|躺平赚钱|睡着赚钱|坐着收钱|轻松月入|轻松日入|日进斗金|一本万利|空手套白狼|无本万利|低投入高回报|小投入大回报|高额回报|高额返利|高额分红|丰厚回报|静态收益|动态收益|拉人头|推荐奖金|资金绝对安全|资金安全无忧|如期兑付|固收保底|存多少送多少|每天分红|天天分红',
  },
  {
    code: 'EQ1',
    language: 'en',
    category: 'absolute',
    severity: 'warn',
    outcome: 'needsEvidence',
    exemptable: true,
    words:
      "world's favourite|world's favorite|nation's favourite|world's most|britain's best|america's best|uk's best|europe's best|the best in town|the best you|best there is|simply unbeatable|can't be beaten|cannot be beaten|nothing compares|never been better|top of its class|top of the range performance|number-one|no. 1 choice|number 1 choice|undisputed|unsurpassed|unequalled|unequaled|matchless|flawless finish|flawlessly|perfection in every|absolute best|ultimate solution|ultimate choice|supreme quality|legendary quality|game-changing|life-changing|mind-blowing|jaw-dropping results|out of this world|once in a generation|only brand that|only company that|only product that|only place that|first of its kind|never seen before|never-before-seen|leader in its field|leading the industry|leader in the field|pioneer of|most wanted|most awarded|most recommended|most effective solution|most luxurious|most comfortable|most beautiful|most delicious|most durable|most affordable|most advanced|greatest in",
  },
  {
    code: 'EQ2',
    language: 'en',
    category: 'financial',
    severity: 'block',
    outcome: 'violation',
    words:
      'no-risk|zero-risk|risk-free returns|guaranteed to double|guaranteed wealth|sure-fire|surefire|foolproof system|foolproof investment|money-making machine|side hustle income|unlimited income|unlimited earnings|unlimited earning potential|huge returns|massive returns|steady profit|steady profits|steady returns every|double your savings|double your deposit|beat the market|beats the market every|never lose a penny|never lost a penny|not lost a penny|no losses ever|pre-approved for everyone|guaranteed loan|guaranteed credit|guaranteed acceptance|everyone qualifies|everyone is accepted',
  },
  {
    code: 'EQ3',
    language: 'en',
    category: 'medical',
    severity: 'block',
    outcome: 'violation',
    words:
      'clinically-proven|clinically shown|proven to work|proven results|proven cure|miracle pill|miracle cream|miracle drink|wonder drug|wonder pill|cure-all|cure all|side effect free|without side effects|zero side effects|no known side effects|100% safe|completely safe|totally safe for everyone|chemical free|toxin free|toxin-free|drug free relief|instant results|overnight results|results overnight|results guaranteed|fat burning|fat-burning|fat burner|appetite killer|speeds up your metabolism|boosts your metabolism|boosts metabolism|boost your metabolism|slimming tea|skinny tea|skinny shot|flat tummy|hormone balancing|liver cleanse|colon cleanse|gut cleanse|blood cleansing|blood purifying|anti-inflammatory|anti-cancer|anti-viral|antiviral|virus-killing|immunity shot|immunity booster|immune booster|immune-boosting|brain booster|memory booster|testosterone booster|hangover cure|hair regrowth|regrows hair|grow taller|height growth|pain-free in|pain relief in|relieves pain|relieve pain|pain killer alternative|heals wounds|healing powers|wrinkle-free|wrinkle free|age-defying|defies age|reverse time',
  },
];
