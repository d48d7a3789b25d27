import type { ReactNode } from 'react';
import { Suspense } from 'react';
import type { Book } from '../../application/book';
import type { DatedBridge } from '../../domain/effect/datedBridge';
import { chartWords } from '../../terms/chart';
import { LazyBridgeChart } from '../chart/charts';
import { useSettings } from '../shell/settings';
import { Section } from '../ui/Section';
import { useWords } from '../ui/useWords';

/** Why the money differs from the plan, for a campaign that has spent something. */
export function CostBridgePart(props: {
  readonly bridge: DatedBridge;
  readonly book: Book;
}): ReactNode {
  const { bridge, book } = props;
  const t = useWords(chartWords);
  const { language } = useSettings();
  if (bridge.planned === 0 && bridge.actual === 0) return null;
  const nameOf = (code: string): string => {
    const reason = book
      .rows('Reasons')
      .find((row) => row.code?.toUpperCase() === code.toUpperCase());
    return (language === 'zh-CN' ? reason?.nameZh : reason?.nameEn) ?? code;
  };
  return (
    <Section title={t('bridgeTitle')}>
      <Suspense fallback={null}>
        <LazyBridgeChart bridge={bridge} nameOf={nameOf} />
      </Suspense>
    </Section>
  );
}
