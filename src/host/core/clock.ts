/** The workbook's clock: what NOW() and the dates of comments are read from. It can be set wrong. */
export class WorkbookClock {
  /** Milliseconds that this clock is ahead of the true one. */
  ahead = 0;
  private readonly truth: () => Date;

  constructor(truth: () => Date) {
    this.truth = truth;
  }

  readonly now = (): Date => new Date(this.truth().getTime() + this.ahead);
}
