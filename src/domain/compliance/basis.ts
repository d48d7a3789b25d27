import type { Market, TermCategory } from './text/term';

/** Article of a law by the law's identifier in the Laws table; the edition is looked up by date. */
export interface Basis {
  readonly lawId: string;
  readonly article: string;
}

type ByMarket = Readonly<Record<Market, string>>;

/** `law article`; several share a rule in different markets. Articles outside China are from memory: see `certainty` of the law. */
const CLAIM: ByMarket = { CN: 'CN-AD 28', US: 'US-FTC 5', UK: 'UK-CAP 3.7', EU: 'EU-UCPD 6' };
const HEALTH: ByMarket = {
  CN: 'CN-AD 17',
  US: 'US-FTC 5;12',
  UK: 'UK-CAP 12.1',
  EU: 'EU-UCPD Annex I(17)',
};
const REWARD: ByMarket = {
  CN: 'CN-INTERNET-AD 11',
  US: 'US-FTC 5',
  UK: 'UK-DMCC Sch 20',
  EU: 'EU-UCPD Annex I(31)',
};

const BASES: Readonly<Record<TermCategory, ByMarket>> = {
  absolute: { ...CLAIM, CN: 'CN-AD 9(3)' },
  superiority: {
    CN: 'CN-AD 9(3);28',
    US: 'US-LANHAM 43(a)',
    UK: 'UK-CAP 3.33-3.35',
    EU: 'EU-COMPARATIVE 4',
  },
  disparagement: {
    CN: 'CN-AD 13',
    US: 'US-LANHAM 43(a)',
    UK: 'UK-CAP 3.42',
    EU: 'EU-COMPARATIVE 4',
  },
  citation: { ...CLAIM, CN: 'CN-AD 11(2)' },
  patent: { ...CLAIM, CN: 'CN-AD 12' },
  fakeReview: {
    CN: 'CN-AUCL 9',
    US: 'US-REVIEWS 465.2;465.4',
    UK: 'UK-DMCC Sch 20(13)',
    EU: 'EU-UCPD Annex I(23b)-(23c)',
  },
  medical: HEALTH,
  healthClaim: { ...HEALTH, CN: 'CN-AD 17;18', EU: 'EU-HEALTH-CLAIMS 10' },
  endorsement: {
    CN: 'CN-AD 16(1)(4);18(1)(5)',
    US: 'US-ENDORSE 255.3;255.5',
    UK: 'UK-CAP 12.18',
    EU: 'EU-HEALTH-CLAIMS 12',
  },
  infantFormula: { CN: 'CN-AD 20', US: 'US-FTC 5', UK: 'UK-CAP 15.10', EU: 'EU-UCPD 6' },
  financial: { CN: 'CN-AD 25', US: 'US-BUSOPP 437.4', UK: 'UK-FSMA 21', EU: 'EU-UCPD 6' },
  credit: { CN: 'CN-AD 28', US: 'US-FTC 5', UK: 'UK-FSMA 21', EU: 'EU-UCPD 6' },
  education: { ...CLAIM, CN: 'CN-AD 24' },
  superstition: {
    CN: 'CN-AD 9(8)',
    US: 'US-FTC 5',
    UK: 'UK-DMCC Sch 20',
    EU: 'EU-UCPD Annex I(16)',
  },
  stateOrgan: {
    CN: 'CN-AD 9(2)',
    US: 'US-IMPERSONATION 461.2',
    UK: 'UK-DMCC Sch 20',
    EU: 'EU-UCPD Annex I(2)-(4)',
  },
  urgency: { CN: 'CN-PROMO 20', US: 'US-FTC 5', UK: 'UK-DMCC Sch 20', EU: 'EU-UCPD Annex I(7)' },
  falseReward: REWARD,
  minors: { CN: 'CN-AD 40(2)', US: 'US-FTC 5', UK: 'UK-CAP 5.4', EU: 'EU-UCPD Annex I(28)' },
  price: {
    CN: 'CN-PRICE 16;17',
    US: 'US-FTC-PRICE 233',
    UK: 'UK-CAP 3.17-3.22',
    EU: 'EU-PRICE 6a',
  },
  gift: {
    CN: 'CN-AD 8(2)',
    US: 'US-FTC-FREE 251',
    UK: 'UK-CAP 3.23-3.26',
    EU: 'EU-UCPD Annex I(20)',
  },
  fairTerms: { CN: 'CN-CONSUMER 26', US: 'US-FTC 5', UK: 'UK-CAP 8.17', EU: 'EU-UCPD 6' },
  green: {
    CN: 'CN-AD 28',
    US: 'US-GREEN 260.4',
    UK: 'UK-CAP 11.1-11.4',
    EU: 'EU-GREEN Annex I(4a)',
  },
  additive: { ...CLAIM, CN: 'CN-FOOD-LABEL ' },
  realEstate: { ...CLAIM, CN: 'CN-AD 26' },
  tobacco: { CN: 'CN-AD 22', US: 'US-FTC 5', UK: 'UK-CAP 21.1', EU: 'EU-UCPD 6' },
  alcohol: { CN: 'CN-AD 23', US: 'US-FTC 5', UK: 'UK-CAP 18.1', EU: 'EU-UCPD 6' },
  socialOrder: { CN: 'CN-AD 9(7);9(9)', US: 'US-FTC 5', UK: 'UK-CAP 4.1', EU: 'EU-UCPD 5' },
  diversion: { ...CLAIM, CN: 'CN-AD 14' },
  hiddenAd: {
    CN: 'CN-AD 14',
    US: 'US-ENDORSE 255.5',
    UK: 'UK-CAP 2.1',
    EU: 'EU-UCPD Annex I(11)',
  },
  privacy: { CN: 'CN-PIPL 13-17', US: 'US-FTC 5', UK: 'UK-CAP 10.1', EU: 'EU-UCPD 6' },
  prize: { CN: 'CN-AUCL 11(4)', US: 'US-FTC 5', UK: 'UK-CAP 8.28', EU: 'EU-UCPD Annex I(31)' },
  requiredWording: {
    CN: 'CN-AD 14',
    US: 'US-ENDORSE 255.5',
    UK: 'UK-CAP 2.1',
    EU: 'EU-UCPD Annex I(11)',
  },
};

export function parseBasis(written: string): Basis {
  const space = written.indexOf(' ');
  return { lawId: written.slice(0, space), article: written.slice(space + 1).trim() };
}

/** The law that governs such a claim in a market; a term's own article stands in its own market (China for shipped rows). */
export function basisOf(
  category: TermCategory,
  market: Market,
  own?: { readonly lawId?: string; readonly article?: string },
): Basis {
  const isOwnMarket = own?.lawId?.startsWith(`${market}-`) ?? false;
  if (isOwnMarket) return { lawId: own?.lawId ?? '', article: own?.article ?? '' };
  return parseBasis(BASES[category][market]);
}
