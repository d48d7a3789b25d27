import type { ReactNode } from 'react';
import type { PlanDesk } from '../../application/approval/planDesk';
import { similarCampaigns, type SimilarCampaign } from '../../domain/approval/similarCampaigns';
import { approvalWords } from '../../terms/approvalScreen';
import { hrefOf } from '../shell/route';
import { RouteLink } from '../shell/RouteLink';
import { Card } from '../ui/Card';
import { useFormat } from '../ui/format';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

/** How campaigns like this one ended: money, targets, and what was learned. */
export function BriefSimilar({ desk }: { readonly desk: PlanDesk }): ReactNode {
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const { book, dossier } = desk;
  const found = similarCampaigns(dossier.plan, {
    plans: book.rows('Plans'),
    lines: book.rows('Budget'),
    kpis: book.rows('KPIs'),
    lessons: book.rows('Lessons'),
  });
  return (
    <Section title={t('similar')}>
      {found.length === 0 ? <p className={stack.muted}>{t('noSimilar')}</p> : null}
      {found.map((one) => (
        <SimilarCard key={one.plan.id} similar={one} />
      ))}
    </Section>
  );
}

function SimilarCard({ similar }: { readonly similar: SimilarCampaign }): ReactNode {
  const { plan, planned, actual, measured, met, lessons } = similar;
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const format = useFormat();
  const share = planned === 0 ? '—' : format.percent(actual / planned);
  return (
    <Card tone={measured > 0 && met === 0 ? 'warning' : 'quiet'}>
      <div className={stack.spread}>
        <RouteLink href={hrefOf('plan', [plan.id])}>{plan.name ?? plan.id}</RouteLink>
        <span className={stack.muted}>{format.quarter(plan.quarter)}</span>
      </div>
      <span>
        {t('spentOf', {
          actual: format.shortMoney(actual, plan.currency),
          planned: format.shortMoney(planned, plan.currency),
          share,
        })}
      </span>
      <span>{measured === 0 ? t('notMeasured') : t('targetsMet', { met, measured })}</span>
      {lessons.slice(0, 2).map((lesson) => (
        <span key={lesson.id} className={stack.muted}>
          {t('lessonLine', { lesson: lesson.lesson ?? '' })}
        </span>
      ))}
    </Card>
  );
}
