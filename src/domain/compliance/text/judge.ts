import { surroundingsOf, type Surroundings } from './clause';
import type { Sector, TextContext } from './context';
import {
  hasProofNumber,
  isSourced,
  isWorkTitle,
  suggestedExemption,
  type ExemptionCode,
} from './exemptionContext';
import { foldedString } from './foldSlowly';
import type { Hit } from './hit';
import { isMandatoryStatement, isTurnedDown } from './negation';
import type { Pattern, Term, TermCategory, TextOutcome } from './term';

/** What becomes of a hit: nothing, or a finding with an outcome and perhaps the exemption that suggests itself. */
export interface Judgement {
  readonly outcome: TextOutcome;
  readonly exemption?: ExemptionCode;
}

type Claim = Term | Pattern;

const isTerm = (claim: Claim): claim is Term => 'text' in claim;

/** Unlawful whichever column they stand in. */
const ACTS: ReadonlySet<TermCategory> = new Set(['fakeReview']);

/** These are sworn at by the licence number or statement that such copy carries. */
const SECTOR_MARKS: readonly (readonly [Sector, RegExp])[] = [
  ['drug', /国药准字|药广审|按药品说明书/u],
  ['device', /械注准|械注进|械备|械广审|仔细阅读产品说明书/u],
  ['healthFood', /国食健字|国食健注|卫食健字|食健广审|食健备/u],
  ['medical', /医广.?第/u],
];

/** The row's sector, or the one its statutory marks give away. */
export function sectorOf(context: TextContext, text: string): Sector | undefined {
  if (context.sector !== undefined && context.sector !== 'general') return context.sector;
  return SECTOR_MARKS.find(([, mark]) => mark.test(text))?.[0] ?? context.sector;
}

function isInScope(claim: Claim, context: TextContext, sector: Sector | undefined): boolean {
  if (context.column === 'internal' && !ACTS.has(claim.category)) return false;
  if (claim.markets !== undefined && !claim.markets.includes(context.market)) return false;
  if (!isTerm(claim)) return true;
  if (claim.sectors !== undefined && sector !== undefined && !claim.sectors.includes(sector))
    return false;
  return (
    claim.channels === undefined ||
    context.channel === undefined ||
    claim.channels.includes(context.channel)
  );
}

const NEAR_CACHE = new Map<string, string>();

function foldedNear(word: string): string {
  let folded = NEAR_CACHE.get(word);
  if (folded === undefined) {
    folded = foldedString(word);
    NEAR_CACHE.set(word, folded);
  }
  return folded;
}

/** `#` is any digit close to the right; other words anywhere in the clause, Latin ones as whole words. */
function isNear(claim: Claim, around: Surroundings): boolean {
  if (!isTerm(claim) || claim.near === undefined) return true;
  const clause = `${around.clauseLeft} ${around.clauseRight}`;
  return claim.near.some((word) => {
    if (word === '#') return /^[^,;!?。]{0,6}\d/u.test(around.sentenceRight);
    const folded = foldedNear(word);
    return /^[a-z]/.test(folded) ? ` ${clause} `.includes(` ${folded} `) : clause.includes(folded);
  });
}

/** A short line that ends so names a task, a cost or a document (顶级域名续费): a note beside the copy, not a claim to a consumer. */
const WORK_NOTE =
  /(?:(?<![邮运免])费|费用|报价|采购|招标|投标|报销|续费|名单|清单|台账|登记表?|统计表?|排期|会议|例会|纪要|讲座|课件|(?<!不另行|中奖)通知|流程|手续|案例|解读|讲解|测算|核算|预算|结算|科目|补贴|转让|协议|合同|询价|盘点|包场|赞助|场地|物料|上班|到岗|值班|改期|续签|草案|备案|归档|立项|复盘|跟进|下架|核对|抽检|字段|模块|截图|留证|口径|说明书|学习|宣传周|论坛|研讨会|培训)$/u;
const NOTE_LENGTH = 20;

function isWorkNote(claim: Claim, text: string): boolean {
  return text.length <= NOTE_LENGTH && !ACTS.has(claim.category) && WORK_NOTE.test(text);
}

const SOURCE_SETTLES: ReadonlySet<TermCategory> = new Set([
  'citation',
  'patent',
  'green',
  'additive',
  'fakeReview',
]);
const PRICE_BASIS = /近?30[日天]|前7[日天]|前七[日天]|最低成交价|曾以|30 day/u;

function outcomeOfClaim(
  claim: Claim,
  around: Surroundings,
  sector: Sector | undefined,
): TextOutcome {
  const { text } = around;
  if (sector !== undefined && (claim.exceptSectors?.includes(sector) ?? false)) return 'info';
  if (isWorkNote(claim, text)) return 'info';
  if (claim.category === 'price' && PRICE_BASIS.test(text) && !/从未|没有/u.test(text))
    return 'info';
  if (SOURCE_SETTLES.has(claim.category) && hasProofNumber(text)) {
    return isSourced(text) || claim.category === 'patent' ? 'info' : claim.outcome;
  }
  return claim.outcome;
}

/** An exemption that only facts can carry asks for proof; the others leave a note. */
function outcomeOfExemption(code: ExemptionCode, around: Surroundings): TextOutcome {
  if (code === 'boundedFact') return 'needsEvidence';
  if (code === 'award') return hasProofNumber(around.text) ? 'info' : 'needsEvidence';
  return 'info';
}

/**
 * Reads a hit in its clause and sentence: scope, words near by, negation and required statements first, then the
 * sector, then the exemptions of the 2023 guide. Undefined: nothing to say.
 */
export function judge(hit: Hit, text: string, context: TextContext): Judgement | undefined {
  const sector = sectorOf(context, text);
  const { claim } = hit;
  if (!isInScope(claim, context, sector)) return undefined;
  const around = surroundingsOf(text, hit);
  const words = text.slice(hit.start, hit.end);
  if (!isNear(claim, around) || isTurnedDown(around) || isMandatoryStatement(around, words)) {
    return undefined;
  }
  const outcome = isWorkTitle(around) ? 'info' : outcomeOfClaim(claim, around, sector);
  if (!claim.exemptable || outcome === 'info') return { outcome };
  const exemption = suggestedExemption(around, words);
  if (exemption === undefined) return { outcome };
  return { outcome: outcomeOfExemption(exemption, around), exemption };
}
