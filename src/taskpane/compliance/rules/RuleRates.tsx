import { Badge } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../../application/book';
import { writeRateReport } from '../../../application/compliance/writeRateReport';
import { ruleRates, type PersonRate, type RuleRate } from '../../../domain/compliance/ruleRates';
import { ruleRateWords } from '../../../terms/ruleScreen';
import { useDeps } from '../../shell/deps';
import { hrefOf } from '../../shell/route';
import { RouteLink } from '../../shell/RouteLink';
import { useSettings } from '../../shell/settings';
import { ActionButton } from '../../ui/ActionButton';
import { Card } from '../../ui/Card';
import { CardList } from '../../ui/CardList';
import { EmptyState } from '../../ui/EmptyState';
import { useFormat } from '../../ui/format';
import { Section } from '../../ui/Section';
import { useStackStyles } from '../../ui/stackStyles';
import { useAction } from '../../ui/useAction';
import { useWords } from '../../ui/useWords';
import { CheckBar } from '../CheckBar';
import { useCheck } from '../useCheck';

/** Below this share of findings that stand, a rule costs more attention than it is worth. */
const NOISY = 0.8;
/** Fewer findings say little. */
const ENOUGH = 5;

/** Precision of rules and overrides by people, over the log and the check that runs now. */
export function RuleRates({ book }: { readonly book: Book }): ReactNode {
  const t = useWords(ruleRateWords);
  const check = useCheck(book);
  const { findings } = check;
  const rates = useMemo(
    () => findings && ruleRates(book.allRows('Decisions'), findings),
    [book, findings],
  );
  if (rates === undefined || findings === undefined) return <CheckBar check={check} />;
  return (
    <>
      <WriteReport findings={findings} />
      <Section title={t('byPerson')}>
        {rates.byPerson.length === 0 ? <EmptyState title={t('none')} /> : null}
        <CardList items={rates.byPerson} keyOf={(rate) => rate.person} label={t('byPerson')}>
          {(rate) => <PersonCard rate={rate} />}
        </CardList>
      </Section>
      <Section title={t('byRule')}>
        <CardList items={rates.byRule} keyOf={(rate) => rate.ruleId} label={t('byRule')}>
          {(rate) => (
            <RuleRateCard rate={rate} isRule={book.row('Rules', rate.ruleId) !== undefined} />
          )}
        </CardList>
      </Section>
    </>
  );
}

function WriteReport(props: {
  readonly findings: Parameters<typeof writeRateReport>[1]['findings'];
}): ReactNode {
  const deps = useDeps();
  const t = useWords(ruleRateWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const action = useAction();
  const { findings } = props;
  return (
    <div className={stack.row}>
      <ActionButton
        size="small"
        isRunning={action.isRunning}
        onClick={() => {
          void action.run(() => writeRateReport(deps, { findings, language }), {
            done: ({ name }) => t('written', { sheet: name }),
          });
        }}
      >
        {t('writeReport')}
      </ActionButton>
    </div>
  );
}

function RuleRateCard(props: { readonly rate: RuleRate; readonly isRule: boolean }): ReactNode {
  const { rate, isRule } = props;
  const t = useWords(ruleRateWords);
  const stack = useStackStyles();
  const format = useFormat();
  const { precision } = rate;
  const isNoisy = precision !== null && rate.found >= ENOUGH && precision < NOISY;
  return (
    <Card tone={isNoisy ? 'warning' : 'quiet'}>
      <div className={stack.spread}>
        {isRule ? (
          <RouteLink href={hrefOf('rule', [rate.ruleId])}>{rate.ruleId}</RouteLink>
        ) : (
          <span className={stack.strong}>{rate.ruleId}</span>
        )}
        {isNoisy ? (
          <Badge appearance="tint" color="warning">
            {t('noisy')}
          </Badge>
        ) : null}
      </div>
      <span className={stack.figure}>
        {precision === null
          ? t('unjudged')
          : `${t('precisionLine', { share: format.percent(precision) })} · ${t('overrideLine', { share: format.percent(rate.overrideRate) })}`}
      </span>
      <span className={stack.muted}>{t('line', { ...rate, precision: '' })}</span>
    </Card>
  );
}

function PersonCard({ rate }: { readonly rate: PersonRate }): ReactNode {
  const t = useWords(ruleRateWords);
  const stack = useStackStyles();
  const format = useFormat();
  const found = rate.waived + rate.dismissed + rate.exempted;
  return (
    <Card>
      <div className={stack.spread}>
        <span className={stack.strong}>{rate.person}</span>
        <span className={stack.figure}>
          {t('personShare', { share: format.percent(rate.share) })}
        </span>
      </div>
      <span className={stack.muted}>
        {`${t('line', { ...rate, found })} · ${t('blocking', { count: rate.blocking })}`}
      </span>
    </Card>
  );
}
