import type { Injector } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';

/** The two members of Univer's lexer that are mended here; neither is public. */
interface LexerInside {
  _resetTemp(): void;
  _squareBracketState: number;
}

/**
 * Univer 0.25.1 forgets everything between two formulas but an open square bracket. A person who
 * types `=SUM(Parts[` makes the formula bar read just that, and from then on every formula that the
 * engine has not seen before is `#VALUE!`.
 */
export function mendLexerMemory(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder) as unknown as LexerInside;
  const reset = lexer._resetTemp.bind(lexer);
  lexer._resetTemp = () => {
    reset();
    lexer._squareBracketState = 0;
  };
}
