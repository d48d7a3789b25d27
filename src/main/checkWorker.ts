import { bookOf } from '../application/book';
import { checkBook } from '../application/compliance/checkBook';
import type { CheckAnswer, CheckQuestion } from './checkMessages';

/** Checks off the main thread, so that Excel never waits for the rules. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<CheckQuestion>) => void) | null;
  postMessage(answer: CheckAnswer): void;
};

scope.onmessage = ({ data }) => {
  const { id, reading, today, campaignId } = data;
  try {
    const running = checkBook({
      book: bookOf(reading),
      today,
      ...(campaignId === undefined ? {} : { campaignId }),
    });
    for (;;) {
      const step = running.next();
      if (step.done === true) {
        scope.postMessage({ id, kind: 'done', findings: step.value });
        return;
      }
      scope.postMessage({ id, kind: 'progress', progress: step.value });
    }
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault);
    scope.postMessage({ id, kind: 'failed', detail });
  }
};
