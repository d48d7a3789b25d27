import { useState } from 'react';
import type { ReactNode } from 'react';
import { openSnapshot, searchArchive } from '../../../application/archive/openSnapshot';
import type { Book } from '../../../application/book';
import type { RuleReplay } from '../../../application/compliance/ruleTasks';
import type { Deps } from '../../../application/deps';
import type { Snapshot } from '../../../domain/archive/snapshot';
import type { Rule } from '../../../domain/compliance/rules/rule';
import { serialToday } from '../../../domain/shared/period';
import { ruleScreenWords } from '../../../terms/ruleScreen';
import { useChecker, useDeps } from '../../shell/deps';
import { ActionButton } from '../../ui/ActionButton';
import { Card } from '../../ui/Card';
import { CardList } from '../../ui/CardList';
import { useFormat } from '../../ui/format';
import { Section } from '../../ui/Section';
import { useStackStyles } from '../../ui/stackStyles';
import { useAction } from '../../ui/useAction';
import { useWords } from '../../ui/useWords';

/** More quarters than any department looks back on. */
const MOST = 400;

interface Replayed {
  readonly of: Rule;
  readonly reports: readonly RuleReplay[];
  /** Snapshots that are missing or were changed. */
  readonly unopened: number;
  readonly count: number;
}

async function snapshotsIn(deps: Deps): Promise<readonly (Snapshot | undefined)[]> {
  const found = await searchArchive(deps, { limit: MOST });
  if (!found.ok) return [];
  return Promise.all(
    found.value.map(async ({ id }) => {
      const opened = await openSnapshot(deps, id);
      return opened.ok ? opened.value : undefined;
    }),
  );
}

/** What the rule would have stopped in the quarters archived on this machine, before it is switched on. */
export function ReplayPart(props: { readonly book: Book; readonly rule: Rule }): ReactNode {
  const { book, rule } = props;
  const deps = useDeps();
  const checker = useChecker();
  const t = useWords(ruleScreenWords);
  const stack = useStackStyles();
  const action = useAction();
  const [done, setDone] = useState<Replayed>();
  const replay = async () => {
    const all = await snapshotsIn(deps);
    const snapshots = all.filter((one) => one !== undefined);
    const today = serialToday(deps.clock.now());
    const reports = (await checker(book, { kind: 'replay', today, rule, snapshots })) ?? [];
    const unopened = all.length - snapshots.length;
    return { ok: true, value: { of: rule, reports, unopened, count: all.length } } as const;
  };
  // A result of another wording of the rule would mislead.
  const shown = done?.of === rule ? done : undefined;
  return (
    <Section title={t('replay')}>
      <div className={stack.row}>
        <ActionButton
          size="small"
          isRunning={action.isRunning}
          onClick={() => {
            void action.run(replay, { then: setDone });
          }}
        >
          {t('replayDo')}
        </ActionButton>
      </div>
      <div role="status" className={stack.tight}>
        {shown?.count === 0 ? <span className={stack.muted}>{t('replayNone')}</span> : null}
        {shown === undefined || shown.unopened === 0 ? null : (
          <span className={stack.caution}>{t('replayMissing', { count: shown.unopened })}</span>
        )}
      </div>
      <CardList items={shown?.reports ?? []} keyOf={(report) => report.snapshot}>
        {(report) => <ReplayLine report={report} />}
      </CardList>
    </Section>
  );
}

function ReplayLine({ report }: { readonly report: RuleReplay }): ReactNode {
  const t = useWords(ruleScreenWords);
  const format = useFormat();
  const stack = useStackStyles();
  return (
    <Card tone={report.offending > 0 ? 'warning' : 'quiet'}>
      <span>
        {t('replayLine', {
          quarter: format.quarter(report.snapshot),
          rows: report.rows,
          count: report.offending,
        })}
      </span>
      {report.cannotJudge > 0 ? (
        <span className={stack.caution}>{t('replayUnjudged', { count: report.cannotJudge })}</span>
      ) : null}
      {report.offendingIds.length === 0 ? null : (
        <span className={stack.muted}>{report.offendingIds.join(', ')}</span>
      )}
    </Card>
  );
}
