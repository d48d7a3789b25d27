import { Button, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../../application/book';
import { ruleRowsIn } from '../../../application/compliance/ruleRows';
import type { RuleUse } from '../../../application/compliance/ruleTasks';
import type { RuleRow } from '../../../domain/tables/settings';
import { ruleScreenWords } from '../../../terms/ruleScreen';
import { hrefOf } from '../../shell/route';
import { CardList } from '../../ui/CardList';
import { Chips } from '../../ui/Chips';
import { EmptyState } from '../../ui/EmptyState';
import { useStackStyles } from '../../ui/stackStyles';
import { useWords } from '../../ui/useWords';
import { useMayOwnRules } from './mayOwnRules';
import { RuleCard } from './RuleCard';
import { useRuleUses } from './useRuleUses';

type Show = 'all' | 'on' | 'off' | 'odd';

/** Worth a look: cannot be judged, never fires, or never fires alone. */
const isOdd = (row: RuleRow, use: RuleUse | undefined): boolean =>
  use !== undefined &&
  (use.problem !== null ||
    use.cannotJudge > 0 ||
    (row.enabled !== false && (use.offending === 0 || use.shadowedBy !== null)));

const tests: Readonly<Record<Show, (row: RuleRow, use: RuleUse | undefined) => boolean>> = {
  all: () => true,
  on: (row) => row.enabled !== false,
  off: (row) => row.enabled === false,
  odd: isOdd,
};

const holds = (row: RuleRow, typed: string): boolean =>
  [row.id, row.messageZh, row.messageEn, row.condition, row.appliesTo, row.basis].some(
    (text) => text?.toLowerCase().includes(typed) === true,
  );

/** Every rule with its switch, its severity and how often it fires. */
export function RuleList({ book }: { readonly book: Book }): ReactNode {
  const t = useWords(ruleScreenWords);
  const stack = useStackStyles();
  const [show, setShow] = useState<Show>('all');
  const [typed, setTyped] = useState('');
  const uses = useRuleUses(book);
  const mayOwn = useMayOwnRules();
  const rows = useMemo(() => ruleRowsIn(book), [book]);
  const wanted = typed.trim().toLowerCase();
  const found = rows.filter(
    (row) => tests[show](row, uses?.get(row.id)) && (wanted === '' || holds(row, wanted)),
  );
  return (
    <>
      <div className={stack.row}>
        {mayOwn ? (
          <Button as="a" href={hrefOf('rule', ['new'])} appearance="primary" size="small">
            {t('newRule')}
          </Button>
        ) : null}
        <Button as="a" href={hrefOf('rule', ['rates'])} size="small">
          {t('rates')}
        </Button>
      </div>
      {mayOwn ? null : <p className={stack.muted}>{t('readOnly')}</p>}
      <Input
        type="search"
        value={typed}
        aria-label={t('find')}
        placeholder={t('find')}
        onChange={(_event, { value }) => {
          setTyped(value);
        }}
      />
      <Chips
        label={t('show')}
        chosen={show}
        choose={setShow}
        chips={[
          { value: 'all', text: t('allRules') },
          { value: 'on', text: t('onRules') },
          { value: 'off', text: t('offRules') },
          { value: 'odd', text: t('oddRules') },
        ]}
      />
      <span className={stack.muted} role="status">
        {uses === undefined ? t('counting') : t('count', { count: found.length })}
      </span>
      {found.length === 0 ? <EmptyState title={t('noRules')} /> : null}
      <CardList items={found} keyOf={(row) => row.id} label={t('toRules')}>
        {(row) => <RuleCard row={row} use={uses?.get(row.id)} mayOwn={mayOwn} />}
      </CardList>
    </>
  );
}
