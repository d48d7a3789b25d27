/** A rule of Excel that a change would break; `code` is the one Excel's API reports. */
export class WorkbookRuleError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'WorkbookRuleError';
    this.code = code;
  }
}
