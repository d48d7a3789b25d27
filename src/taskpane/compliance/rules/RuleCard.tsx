import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RuleUse } from '../../../application/compliance/ruleTasks';
import { saveRule } from '../../../application/compliance/saveRule';
import { severities } from '../../../domain/tables/decisions';
import type { RuleRow } from '../../../domain/tables/settings';
import { ruleScreenWords } from '../../../terms/ruleScreen';
import { useDeps } from '../../shell/deps';
import { hrefOf } from '../../shell/route';
import { RouteLink } from '../../shell/RouteLink';
import { Card } from '../../ui/Card';
import { ReasonedAction } from '../../ui/ReasonedAction';
import { useStackStyles } from '../../ui/stackStyles';
import { StateBadge } from '../../ui/StateBadge';
import { useAction } from '../../ui/useAction';
import { useWording, useWords } from '../../ui/useWords';

const useStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    margin: 0,
    maxHeight: '64px',
    overflow: 'hidden',
  },
});

/** One rule of the list. */
export function RuleCard(props: {
  readonly row: RuleRow;
  readonly use: RuleUse | undefined;
  readonly mayOwn: boolean;
}): ReactNode {
  const { row, use, mayOwn } = props;
  const t = useWords(ruleScreenWords);
  const wording = useWording();
  const stack = useStackStyles();
  const styles = useStyles();
  const zh = row.messageZh ?? row.messageEn ?? row.id;
  const isOn = row.enabled !== false;
  return (
    <Card tone={use?.problem ? 'danger' : isOn ? 'brand' : 'quiet'}>
      <div className={stack.spread}>
        <span className={stack.row}>
          <StateBadge code={row.severity} choices={severities} />
          {isOn ? null : <Badge appearance="outline">{t('offRules')}</Badge>}
          {use === undefined ? null : <UseBadges use={use} isOn={isOn} />}
        </span>
        <span className={stack.muted}>{row.id}</span>
      </div>
      <RouteLink href={hrefOf('rule', [row.id])}>{wording([zh, row.messageEn ?? zh])}</RouteLink>
      <p className={styles.code}>{`${row.appliesTo ?? ''}: ${row.condition ?? ''}`}</p>
      {use === undefined ? null : (
        <span className={stack.muted}>
          {t('fires', { rows: use.rows, count: use.offending })}
          {use.cannotJudge > 0 ? ` · ${t('unjudged', { count: use.cannotJudge })}` : ''}
        </span>
      )}
      {mayOwn ? <SwitchRule row={row} /> : null}
    </Card>
  );
}

function UseBadges(props: { readonly use: RuleUse; readonly isOn: boolean }): ReactNode {
  const t = useWords(ruleScreenWords);
  const { use, isOn } = props;
  if (use.problem !== null)
    return (
      <Badge appearance="tint" color="danger">
        {t('broken')}
      </Badge>
    );
  if (!isOn) return null;
  return (
    <>
      {use.offending === 0 ? (
        <Badge appearance="tint" color="subtle">
          {t('neverFires')}
        </Badge>
      ) : null}
      {use.shadowedBy === null ? null : (
        <Badge appearance="tint" color="warning">
          {t('shadowed', { by: use.shadowedBy })}
        </Badge>
      )}
    </>
  );
}

/** Switching a rule decides what is allowed, so it asks for a reason and goes on the log. */
function SwitchRule({ row }: { readonly row: RuleRow }): ReactNode {
  const deps = useDeps();
  const t = useWords(ruleScreenWords);
  const stack = useStackStyles();
  const action = useAction();
  const isOn = row.enabled !== false;
  const label = t(isOn ? 'switchOff' : 'switchOn');
  const send = (reason: string, clear: () => void): void => {
    const { appliesTo, condition } = row;
    const request = { ruleId: row.id, set: { enabled: !isOn, appliesTo, condition }, reason };
    void action.run(() => saveRule(deps, request), {
      done: t('saved'),
      changes: ['Rules', 'Decisions'],
      then: clear,
    });
  };
  return (
    <details>
      <summary>{label}</summary>
      <div className={stack.tight}>
        <ReasonedAction
          label={t('switchReason')}
          submit={label}
          size="small"
          isRunning={action.isRunning}
          act={send}
        />
      </div>
    </details>
  );
}
