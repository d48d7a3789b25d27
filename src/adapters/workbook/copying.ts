import type { SheetSpec, SheetWritten } from '../../domain/report/sheet';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { Alongside } from './provePieces';
import type { Session } from './session';
import { queueCopy } from './writeSheet';

/** A copy that is written by the first request that proves, and what became of it. */
export interface Copying {
  /** What the request does beside proving; undefined when it was taken before. */
  readonly take: () => Alongside | undefined;
  readonly fail: (reason: WorkbookFailure) => void;
  /** Absent while no request has taken it. */
  readonly outcome: () => Result<SheetWritten, WorkbookFailure> | undefined;
}

export function copying(spec: SheetSpec, session: Session): Copying {
  const isNamed = (name: string): boolean => name.toLowerCase() === spec.name.toLowerCase();
  // Nothing is written over: the caller may look whose sheet it is, and choose another name.
  const isTaken = session.sheets?.some(isNamed) ?? true;
  let isOpen = !isTaken;
  let outcome: Result<SheetWritten, WorkbookFailure> | undefined;
  return {
    take: () => {
      if (!isOpen) return undefined;
      isOpen = false;
      return (context) => {
        const takeOut = queueCopy(context, spec);
        return () => {
          outcome = success(takeOut());
          session.sheets = [...(session.sheets ?? []), spec.name];
        };
      };
    },
    fail: (reason) => {
      outcome = failure(reason);
    },
    outcome: () => outcome,
  };
}
