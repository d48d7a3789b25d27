import type { CountFindings } from './rules/scope';
import type { Sector } from './text/context';
import type { Lexicon } from './text/lexicon';
import { scanText } from './text/scanText';
import type { Market } from './text/term';

const MARKETS = new Set(['CN', 'US', 'UK', 'EU']);

/**
 * The text check as the rule function FINDINGS asks for it. `kind` is an outcome (`violation`), a severity
 * (`block`) or a category (`citation`); without one, all findings but notes count. Market and sector are codes or
 * the words of a workbook, turned into codes by `codeOf`.
 */
export function countingFindings(
  lexicon: Lexicon,
  codeOf: (column: 'market' | 'sector', word: string) => string = (_column, word) => word,
): CountFindings {
  return (text, kind, place) => {
    const market = codeOf('market', place.market);
    const sector = codeOf('sector', place.sector);
    const found = scanText(lexicon, text, {
      market: MARKETS.has(market) ? (market as Market) : 'CN',
      column: 'copy',
      ...(sector === '' ? {} : { sector: sector as Sector }),
    });
    return found.filter((finding) =>
      kind === ''
        ? finding.outcome !== 'info'
        : finding.outcome === kind ||
          (finding.outcome !== 'info' && (finding.severity === kind || finding.category === kind)),
    ).length;
  };
}
