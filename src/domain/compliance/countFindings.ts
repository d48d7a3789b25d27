import { normalHeader } from '../tables/headers';
import { markets, sectors } from '../tables/plans';
import type { Choices } from '../tables/column';
import type { CountFindings } from './rules/scope';
import type { Sector, TextContext } from './text/context';
import type { Lexicon } from './text/lexicon';
import { scanText } from './text/scanText';
import type { Market } from './text/term';

function codeIn(choices: Choices, word: string): string | undefined {
  const wanted = normalHeader(word);
  return Object.entries(choices).find(([code, wording]) =>
    [code, ...wording].some((one) => normalHeader(one) === wanted),
  )?.[0];
}

function contextOf(market: string, sector: string): TextContext {
  const sectorCode = codeIn(sectors, sector) as Sector | undefined;
  return {
    market: (codeIn(markets, market) as Market | undefined) ?? 'CN',
    column: 'copy',
    ...(sectorCode === undefined ? {} : { sector: sectorCode }),
  };
}

/**
 * The text check as the rule function FINDINGS asks for it. `kind` is an outcome (`violation`), a severity
 * (`block`) or a category (`citation`); without one, all findings but notes count. Market and sector may be codes or
 * words of either language; a market it does not know is China.
 */
export function countingFindings(lexicon: Lexicon): CountFindings {
  return (text, kind, place) => {
    const found = scanText(lexicon, text, contextOf(place.market, place.sector));
    return found.filter(
      (finding) =>
        finding.outcome === kind ||
        (finding.outcome !== 'info' &&
          (kind === '' || finding.severity === kind || finding.category === kind)),
    ).length;
  };
}
