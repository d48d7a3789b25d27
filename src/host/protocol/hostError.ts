const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: "You can't perform the requested operation.",
  ApiNotFound: 'The API you are trying to use could not be found.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: 'The requested operation would act on merged cells.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
};

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 400,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};

/** A failure that Excel's API would report; `location` is filled in by the interpreter. */
export class HostError extends Error {
  readonly code: string;
  readonly location: string | undefined;

  constructor(code: string, message?: string, location?: string) {
    super(message ?? MESSAGES[code] ?? code);
    this.name = 'HostError';
    this.code = code;
    this.location = location;
  }

  get httpStatus(): number {
    return STATUS[this.code] ?? 400;
  }
}

export const invalidArgument = (message?: string, location?: string): HostError =>
  new HostError('InvalidArgument', message, location);

export const notFound = (): HostError => new HostError('ItemNotFound');
