import { MEDICAL_SECTORS, type TermGroup } from './termGroup';

/** English terms. */
export const ENGLISH_TERMS: readonly TermGroup[] = [
  {
    code: 'EA1',
    language: 'en',
    category: 'absolute',
    severity: 'warn',
    outcome: 'needsEvidence',
    exemptable: true,
    words:
      "world's best|the best in the world|best on the market|best in class|the best ever|No.1|No. 1|#1|number one brand|top-rated|unbeatable|unrivalled|unrivaled|unmatched|second to none|the ultimate|flawless|perfect results|the only one|first in the world|world's first|fastest ever|safest|strongest on earth|most advanced|most effective|most trusted|most popular|highest quality|never fails|works every time|always works|100% effective|100% guaranteed|lasts forever|permanent results|revolutionary|breakthrough formula|miracle[cure,cream,diet,formula,product,serum,weight,skin,results]|unprecedented",
  },
  {
    code: 'ES1',
    language: 'en',
    category: 'superiority',
    severity: 'warn',
    outcome: 'needsEvidence',
    exemptable: true,
    words:
      'better than any other|better than all competitors|outperforms all|beats the competition|nothing works better|superior to|market leader|market-leading|industry-leading|world-leading|leading brand|award-winning|unlike other brands|crushes the competition',
  },
  {
    code: 'ES2',
    language: 'en',
    category: 'fakeReview',
    severity: 'warn',
    outcome: 'needsEvidence',
    words:
      'results not typical|thousands of 5-star reviews|verified reviews|as seen on TV|real customers real results|celebrity approved|before and after|everyone is switching|influencer approved',
  },
  {
    code: 'EC1',
    language: 'en',
    category: 'citation',
    severity: 'warn',
    outcome: 'needsEvidence',
    words:
      'studies show|research proves|scientifically proven|9 out of 10|experts agree|tests prove|lab tested|patented technology',
  },
  {
    code: 'EM1',
    language: 'en',
    category: 'medical',
    severity: 'block',
    outcome: 'violation',
    exceptSectors: MEDICAL_SECTORS,
    words:
      'cures|cure for|miracle cure|heals|treats disease|prevents disease|reverses diabetes|lowers blood pressure|anti-cancer|kills viruses|no side effects|side-effect free|instant relief|doctor recommended|doctor approved|dermatologist recommended|FDA approved|clinically proven|boosts immunity|immune boosting|detox[body,tea,skin,cleanse,diet,your,days,juice]|lose weight fast|lose 10 pounds|burn fat while you sleep|melts fat|no diet no exercise|permanent weight loss|reverse ageing|regrow hair|natural remedy|replaces medication',
  },
  {
    code: 'EI1',
    language: 'en',
    category: 'financial',
    severity: 'block',
    outcome: 'violation',
    words:
      'guaranteed returns|guaranteed income|guaranteed profit|risk-free|no risk|zero risk|cannot lose|double your money|get rich quick|make money fast|earn $5000 a week|passive income guaranteed|financial freedom|capital guaranteed|insider tip|guaranteed approval|no credit check|instant approval|free money|10x returns',
  },
  {
    code: 'EE1',
    language: 'en',
    category: 'education',
    severity: 'block',
    outcome: 'violation',
    words:
      'guaranteed admission|guaranteed pass|pass guaranteed|guaranteed score|guaranteed job|job guarantee|leaked questions|real exam questions|degree in 30 days|no study required',
  },
  {
    code: 'EG1',
    language: 'en',
    category: 'superstition',
    severity: 'warn',
    outcome: 'violation',
    words:
      'increases your chances of winning|beat the lottery|lucky charm|brings good luck|removes curses|psychic guaranteed',
  },
  {
    code: 'EG2',
    language: 'en',
    category: 'stateOrgan',
    severity: 'block',
    outcome: 'violation',
    words:
      'government approved|government endorsed|approved by the FTC|CE approved|UN approved|official government partner|IRS approved|EU certified',
  },
  {
    code: 'EU1',
    language: 'en',
    category: 'urgency',
    severity: 'warn',
    outcome: 'needsEvidence',
    words:
      'last chance[offer,buy,sale,save,order,deal,discount,shop,stock,tonight,today,ends]|today only|ends tonight[offer,sale,deal,discount,chance,promotion,price]|only 3 left|selling out fast|almost gone|act now|hurry[left,stock,offer,now,sale,ends,today]|final hours|never again at this price|limited time only|closing down sale|do not miss out|while stocks last|countdown[sale,offer,deal]',
  },
  {
    code: 'EU2',
    language: 'en',
    category: 'falseReward',
    severity: 'block',
    outcome: 'violation',
    words:
      'you have won|you are a winner|claim your prize|you have been selected|congratulations you won|final notice|your account will be closed',
  },
  {
    code: 'EU3',
    language: 'en',
    category: 'minors',
    severity: 'block',
    outcome: 'violation',
    words: 'ask your parents to buy|tell your mum to buy|get your dad to buy',
  },
  {
    code: 'ER1',
    language: 'en',
    category: 'price',
    severity: 'warn',
    outcome: 'needsEvidence',
    words:
      'free[offer,order,purchase,buy,gift,today,claim,bonus,sample,shipping,trial,get]|completely free|free gift|free trial|no cost|$0 down|was now|RRP[#]|MSRP[#]|up to 70% off|from only|lowest price guaranteed|cheapest|wholesale price|below cost|no hidden fees|buy one get one free|50% off everything|half price|cashback[#,get,earn,every,on]|$0 today|$0 upfront|$0 first month',
  },
  {
    code: 'EN1',
    language: 'en',
    category: 'green',
    severity: 'warn',
    outcome: 'needsEvidence',
    words:
      "eco-friendly|environmentally friendly|green product|sustainable[fashion,product,products,packaging,choice,brand,materials,fabric,living,clothing,design,choices]|climate friendly|planet friendly|good for the planet|nature's friend|energy efficient|biodegradable|bio-based|non-toxic|chemical-free|100% natural|all natural",
  },
  {
    code: 'EN2',
    language: 'en',
    category: 'green',
    severity: 'block',
    outcome: 'violation',
    words:
      'carbon neutral|climate neutral|net zero|carbon negative|climate positive|zero emissions|CO2 compensated',
  },
  {
    code: 'EN3',
    language: 'en',
    category: 'green',
    severity: 'warn',
    outcome: 'needsEvidence',
    words: 'recyclable|compostable|made from recycled materials|plastic-free|renewable energy',
  },
];
