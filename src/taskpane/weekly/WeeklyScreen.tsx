import { dutyFailures } from '../../terms/dutyFailure';
import { addFailureWords } from '../ui/failureWords';
import type { ReactNode } from 'react';
import { weeklyReads } from '../../application/weekly/weeklyDesk';
import type { ScreenProps } from '../shell/screens';
import { BookGate } from '../ui/BookGate';
import { WeeklyForm } from './WeeklyForm';
import { WeeklyList } from './WeeklyList';

addFailureWords(dutyFailures);

/** `#/weekly` lists, `#/weekly/<campaign>/<week>` the form. */
export function WeeklyScreen({ route }: ScreenProps): ReactNode {
  const [campaignId, week] = route.path;
  return (
    <BookGate request={weeklyReads} needed={['Plans', 'Weekly']}>
      {(book) =>
        campaignId !== undefined && week !== undefined ? (
          <WeeklyForm book={book} campaignId={campaignId} week={week} />
        ) : (
          <WeeklyList book={book} campaignId={campaignId ?? route.query['campaign']} />
        )
      }
    </BookGate>
  );
}
