import { parseBasis } from '../basis';
import type { Sector, TextContext } from './context';
import type { TextFinding } from './finding';
import { foldedString } from './foldSlowly';
import type { Market, Severity } from './term';

/** A statement that copy of a sector must carry. `accepted` are ways of saying it, folded, as a pattern. */
export interface RequiredWording {
  readonly id: string;
  readonly market: Market;
  readonly sectors?: readonly Sector[];
  readonly channels?: readonly string[];
  readonly accepted: RegExp;
  readonly severity: Severity;
  readonly basis: string;
}

/** Statements of the Advertising Law and its sector rules that can be looked for in words. */
export const REQUIRED_WORDINGS: readonly RequiredWording[] = [
  {
    id: 'RW-AD-MARK',
    market: 'CN',
    channels: ['social', 'shortVideo', 'liveStream', 'search'],
    accepted: /广告|推广/u,
    severity: 'warn',
    basis: 'CN-AD 14',
  },
  {
    id: 'RW-HEALTH-FOOD',
    market: 'CN',
    sectors: ['healthFood'],
    accepted: /(?:不能|不可|不得)(?:代替|替代)药物/u,
    severity: 'block',
    basis: 'CN-AD 18',
  },
  {
    id: 'RW-DRUG',
    market: 'CN',
    sectors: ['drug'],
    accepted: /按药品说明书|药师指导|凭医师处方|医学药学专业人士阅读/u,
    severity: 'block',
    basis: 'CN-AD 16',
  },
  {
    id: 'RW-DEVICE',
    market: 'CN',
    sectors: ['device'],
    accepted: /阅读产品说明书|医务人员的?指导/u,
    severity: 'block',
    basis: 'CN-AD 16',
  },
  {
    id: 'RW-CONTRAINDICATION',
    market: 'CN',
    sectors: ['drug', 'device'],
    accepted: /禁忌|注意事项|不良反应/u,
    severity: 'block',
    basis: 'CN-AD 16',
  },
  {
    id: 'RW-FINANCE-RISK',
    market: 'CN',
    sectors: ['finance'],
    accepted: /风险提示|有风险|不保本|谨慎/u,
    severity: 'block',
    basis: 'CN-AD 25',
  },
  {
    id: 'RW-LICENCE',
    market: 'CN',
    sectors: ['drug', 'device', 'healthFood', 'medical', 'agriculture'],
    accepted: /广审|审查证明|批准文号|准字|注准|国食健|卫食健|登记证号|医广/u,
    severity: 'block',
    basis: 'CN-AD 46',
  },
  {
    id: 'RW-PRESALE',
    market: 'CN',
    sectors: ['realEstate'],
    accepted: /预售|销售许可|现售备案|许可证/u,
    severity: 'warn',
    basis: 'CN-REALESTATE 7',
  },
  {
    id: 'RW-ALCOHOL',
    market: 'CN',
    sectors: ['alcohol'],
    accepted: /未成年人|理性饮酒|适量饮酒|过量饮酒/u,
    severity: 'advise',
    basis: 'CN-AD 23',
  },
  {
    id: 'RW-UK-RISK',
    market: 'UK',
    sectors: ['finance'],
    accepted:
      /capital (?:is )?at risk|may (?:lose|get back less)|value (?:of investments )?(?:can|may) (?:go )?(?:down|fall)/u,
    severity: 'block',
    basis: 'UK-FSMA 21',
  },
  {
    id: 'RW-US-AD',
    market: 'US',
    channels: ['social', 'shortVideo', 'liveStream'],
    accepted: /\bad\b|#ad|sponsored|paid partnership|advertisement/u,
    severity: 'warn',
    basis: 'US-ENDORSE 255.5',
  },
  {
    id: 'RW-UK-AD',
    market: 'UK',
    channels: ['social', 'shortVideo', 'liveStream'],
    accepted: /\bad\b|#ad|advert|sponsored/u,
    severity: 'warn',
    basis: 'UK-CAP 2.1',
  },
  {
    id: 'RW-EU-AD',
    market: 'EU',
    channels: ['social', 'shortVideo', 'liveStream'],
    accepted: /\bad\b|#ad|advert|sponsored|anzeige|werbung|publicit/u,
    severity: 'warn',
    basis: 'EU-UCPD Annex I(11)',
  },
];

const AD_MARKS = new Set(['RW-AD-MARK', 'RW-US-AD', 'RW-UK-AD', 'RW-EU-AD']);

function applies(wording: RequiredWording, context: TextContext): boolean {
  if (wording.market !== context.market || context.column !== 'copy') return false;
  if (context.isMarked === true && AD_MARKS.has(wording.id)) return false;
  if (wording.sectors !== undefined) {
    return context.sector !== undefined && wording.sectors.includes(context.sector);
  }
  return context.channel !== undefined && (wording.channels?.includes(context.channel) ?? false);
}

/** What the law wants to read in copy of this sector and channel and is not there. Blank copy lacks nothing yet. */
export function requiredWordingFindings(source: string, context: TextContext): TextFinding[] {
  const text = foldedString(source);
  if (text === '') return [];
  return REQUIRED_WORDINGS.filter(
    (wording) => applies(wording, context) && !wording.accepted.test(text),
  ).map((wording) => ({
    kind: 'requiredWording',
    claimId: wording.id,
    category: 'requiredWording',
    severity: wording.severity,
    outcome: 'violation',
    text: '',
    start: source.length,
    end: source.length,
    basis: parseBasis(wording.basis),
    exemptable: false,
    evasions: [],
  }));
}
