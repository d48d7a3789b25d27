import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import type { CampaignResult, Comparison } from '../../domain/effect/compare';
import { comparisonWords } from '../../terms/effect';
import { effectWords } from '../../terms/effectScreen';
import { hrefOf } from '../shell/route';
import { RouteLink } from '../shell/RouteLink';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { useFormat } from '../ui/format';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWording, useWords } from '../ui/useWords';

type Shares = Pick<CampaignResult, 'reached' | 'attainment' | 'costShare'>;

/** This campaign beside last quarter, the same quarter last year and similar campaigns. */
export function Comparisons(props: {
  readonly own: CampaignResult;
  readonly others: readonly Comparison[];
  readonly book: Book;
}): ReactNode {
  const { own, others, book } = props;
  const t = useWords(effectWords);
  const say = useWording();
  const stack = useStackStyles();
  return (
    <Section title={t('comparisons')}>
      <Card>
        <span className={stack.strong}>{t('ownResult')}</span>
        <ResultLine shares={own} />
      </Card>
      {others.length === 0 ? <p className={stack.text}>{t('noComparison')}</p> : null}
      <CardList items={others} keyOf={(one) => one.basis}>
        {(one) => (
          <Card>
            <span className={stack.strong}>{say(comparisonWords[one.basis])}</span>
            <ResultLine shares={one} />
            <span className={stack.row}>
              {one.campaigns.slice(0, 5).map((id) => (
                <RouteLink key={id} href={hrefOf('effect', [id])}>
                  {book.row('Plans', id)?.name ?? id}
                </RouteLink>
              ))}
              {one.campaigns.length > 5 ? (
                <span className={stack.muted}>
                  {t('andMore', { count: one.campaigns.length - 5 })}
                </span>
              ) : null}
            </span>
          </Card>
        )}
      </CardList>
    </Section>
  );
}

function ResultLine({ shares }: { readonly shares: Shares }): ReactNode {
  const t = useWords(effectWords);
  const format = useFormat();
  return (
    <span>
      {[
        t('reachedShare', { share: format.percent(shares.reached) }),
        t('attainment', { share: format.percent(shares.attainment) }),
        t('costShare', { share: format.percent(shares.costShare) }),
      ].join(' · ')}
    </span>
  );
}
