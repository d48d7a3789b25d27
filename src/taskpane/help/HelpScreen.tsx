import { Button, Link } from '@fluentui/react-components';
import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { columnMeaningWords } from '../../terms/columnMeaning';
import { helpWords } from '../../terms/help';
import { tourWords } from '../../terms/tour';
import { hrefOf, type ScreenName } from '../shell/route';
import { usePerson } from '../shell/person';
import { Chips } from '../ui/Chips';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import type { ScreenProps } from '../shell/screens';
import { Tour } from './Tour';
import { WhatsNew } from './WhatsNew';

const WordsPage = lazy(async () => ({ default: (await import('./WordsPage')).WordsPage }));

type Step = readonly [keyof typeof helpWords, ScreenName, ...string[]];

const steps = {
  lead: [
    ['leadPlan', 'plan', 'new'],
    ['leadSubmit', 'plan'],
    ['leadWeekly', 'weekly'],
    ['leadEffect', 'effect'],
  ],
  manager: [
    ['managerToday', 'today'],
    ['managerApprove', 'approval'],
    ['managerWeekly', 'weekly'],
    ['managerIssue', 'issue'],
    ['managerReport', 'report'],
  ],
  compliance: [
    ['complianceCheck', 'compliance'],
    ['complianceDecide', 'approval'],
    ['complianceConduct', 'conduct'],
  ],
  finance: [
    ['financeBudget', 'budget'],
    ['financeMove', 'budget'],
    ['financeEffect', 'effect'],
  ],
  senior: [
    ['seniorApprove', 'approval'],
    ['seniorReport', 'report'],
    ['seniorLog', 'log'],
  ],
} as const satisfies Readonly<Record<string, readonly Step[]>>;
type Guide = keyof typeof steps;
const guides = Object.keys(steps) as readonly Guide[];

/** The guide, or one of its pages: the tour, what is new, what every column and term means. */
export function HelpScreen({ route }: ScreenProps): ReactNode {
  const t = useWords(tourWords);
  const guide = useWords(helpWords);
  const [page, ...rest] = route.path;
  if (page === 'words') return <WordsPage path={rest} />;
  if (page !== 'tour' && page !== 'news') return <RoleGuide />;
  return (
    <ScreenFrame title={t(page)} above={{ href: hrefOf('help'), name: guide('title') }}>
      {page === 'tour' ? <Tour /> : <WhatsNew />}
    </ScreenFrame>
  );
}

/** What each of the five users does, with the way to each screen. */
function RoleGuide(): ReactNode {
  const tour = useWords(tourWords);
  const t = useWords(helpWords);
  const words = useWords(columnMeaningWords);
  const stack = useStackStyles();
  const { roles } = usePerson();
  const own = guides.find((guide) => roles.some((role) => role === guide)) ?? 'lead';
  const [guide, setGuide] = useState<Guide>(own);
  return (
    <ScreenFrame title={t('title')} intro={t('intro')}>
      <Chips
        label={t('role')}
        chosen={guide}
        choose={setGuide}
        chips={guides.map((value) => ({ value, text: t(value) }))}
      />
      <ol className={stack.tight}>
        {steps[guide].map(([word, screen, ...path]) => (
          <li key={word}>
            <Link href={hrefOf(screen, path)}>{t(word)}</Link>
          </li>
        ))}
      </ol>
      <div className={stack.row}>
        <Button as="a" size="small" href={hrefOf('help', ['tour'])}>
          {tour('tour')}
        </Button>
        <Button as="a" size="small" href={hrefOf('help', ['news'])}>
          {tour('news')}
        </Button>
        <Button as="a" size="small" href={hrefOf('help', ['words'])}>
          {words('title')}
        </Button>
      </div>
    </ScreenFrame>
  );
}
