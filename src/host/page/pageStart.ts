/** What the page is told at `/start.json` about how it was started. */
export interface PageStart {
  readonly language: string | null;
  readonly two: boolean;
  /** Null: start with an empty workbook. */
  readonly book: { readonly name: string; readonly address: string } | null;
  /**
   * Origins that serve the pane, the page's own first. Each person has their own, so that two people
   * on one machine share neither keys, nor drafts, nor anything else that a browser keeps.
   */
  readonly lanes: readonly string[];
}
