/**
 * The office library as one pane holds it. It is handed in, so that tests and the command line can
 * give a library of their own to each person.
 */
export interface OfficeHost {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** `Office.context.requirements`, where the full library is loaded. */
  readonly requirements?: {
    isSetSupported(name: string, minVersion?: string): boolean;
  };
  /** Milliseconds after which another pane's unmoved lease counts as left behind. */
  readonly leaseAbandonedAfter?: number;
}

/** True where the host has this ExcelApi version; without `Office.context` nothing newer is used. */
export const supports = (host: OfficeHost, version: string): boolean =>
  host.requirements?.isSetSupported('ExcelApi', version) ?? false;

/** The ExcelApi set that everything but the feature-detected members needs; the manifest says so. */
export const minimumExcelApi = '1.9';
