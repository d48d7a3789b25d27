import type { ReactNode } from 'react';
import type { ReportProblem } from '../../domain/report/problems';
import { reportScreenWords } from '../../terms/reportScreen';
import { CellLink } from '../ui/CellLink';
import { useStackStyles } from '../ui/stackStyles';
import { useWords, type Say } from '../ui/useWords';

const most = 5;

function sayProblem(problem: ReportProblem, t: Say<typeof reportScreenWords>): string {
  switch (problem.code) {
    case 'figureMissing':
      return t('figureMissing', { figure: problem.figure });
    case 'referenceBroken':
      return t('referenceBroken', { error: problem.error });
    default:
      return t(problem.code, {
        figure: problem.figure,
        computed: String(problem.computed ?? '—'),
        expected: String(problem.expected ?? '—'),
      });
  }
}

/** Why a report may not be relied on, cell by cell. */
export function Problems(props: {
  readonly problems: readonly ReportProblem[];
  readonly sheet: string;
}): ReactNode {
  const { problems, sheet } = props;
  const t = useWords(reportScreenWords);
  const stack = useStackStyles();
  if (problems.length === 0) return null;
  return (
    <ul className={`${stack.plainList} ${stack.tight}`}>
      {problems.slice(0, most).map((problem) => (
        <li key={`${problem.code} ${problem.figure}`}>
          {'cell' in problem ? (
            <CellLink place={{ sheet, address: problem.cell }}>{sayProblem(problem, t)}</CellLink>
          ) : (
            sayProblem(problem, t)
          )}
        </li>
      ))}
      {problems.length > most ? (
        <li className={stack.muted}>{t('andMore', { count: problems.length - most })}</li>
      ) : null}
    </ul>
  );
}
