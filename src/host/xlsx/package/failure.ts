/**
 * Why a file cannot be opened. `part` is the member of the package, `offset` a character in it;
 * the page and the command line hold the wording.
 */
export type XlsxFailure =
  | { readonly code: 'empty-file' }
  | { readonly code: 'text-file'; readonly looksLike: 'csv' | 'html' | 'xml' | 'text' }
  | { readonly code: 'old-xls' }
  | { readonly code: 'encrypted' }
  | { readonly code: 'not-a-zip' }
  | { readonly code: 'truncated' }
  | { readonly code: 'damaged'; readonly part: string }
  | { readonly code: 'too-large'; readonly expandedBytes: number; readonly limitBytes: number }
  | { readonly code: 'too-many-parts'; readonly parts: number; readonly limit: number }
  | {
      readonly code: 'other-document';
      readonly kind: 'word' | 'powerpoint' | 'ods' | 'xlsb' | 'zip';
    }
  | { readonly code: 'part-missing'; readonly part: string }
  | { readonly code: 'part-malformed'; readonly part: string; readonly offset: number }
  | { readonly code: 'macro-enabled' }
  | { readonly code: 'no-sheets' };

/** Thrown inside the reader and turned into a value at its edge; never seen by callers. */
export class XlsxFault extends Error {
  readonly failure: XlsxFailure;

  constructor(failure: XlsxFailure) {
    super(failure.code);
    this.name = 'XlsxFault';
    this.failure = failure;
  }
}
