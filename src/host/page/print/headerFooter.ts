export interface HeaderFooterFacts {
  readonly page: number;
  readonly pages: number;
  readonly sheet: string;
  readonly file: string;
  readonly now: Date;
  readonly language: string;
}

/**
 * Excel's codes in a header or footer as they print.
 * `Page &P of &N` → `Page 2 of 5`; `&&` → `&`; font codes (`&"Arial,Bold"`, `&12`, `&B`) are left out.
 */
export function headerFooterText(text: string, facts: HeaderFooterFacts): string {
  return text.replace(
    /&(?:"[^"]*"|K[0-9A-F]{6}|\d+|&|[A-Za-z])/g,
    (code) => written(code.slice(1), facts) ?? '',
  );
}

function written(code: string, facts: HeaderFooterFacts): string | null {
  switch (code.toUpperCase()) {
    case '&':
      return '&';
    case 'P':
      return String(facts.page);
    case 'N':
      return String(facts.pages);
    case 'A':
      return facts.sheet;
    case 'F':
      return facts.file;
    case 'D':
      return facts.now.toLocaleDateString(facts.language);
    case 'T':
      return facts.now.toLocaleTimeString(facts.language);
    default:
      return null;
  }
}
