import type { ReactNode } from 'react';
import { missingItems, type MissingItem, type PlanDossier } from '../../domain/plan/completeness';
import { tableOf } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import { missingWords, planWords } from '../../terms/plan';
import { useSettings } from '../shell/settings';
import { CellLink } from '../ui/CellLink';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { SubmitButton } from './SubmitButton';

/** What is missing before submission, each item a way to its cell; then the submission itself. */
export function Completeness({ dossier }: { readonly dossier: PlanDossier }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(planWords);
  const missing = missingItems(dossier);
  return (
    <Section title={t('completeness')}>
      <p className={stack.text} role="status">
        {missing.length === 0 ? t('isComplete') : t('missingCount', { count: missing.length })}
      </p>
      <ul className={`${stack.plainList} ${stack.tight}`}>
        {missing.map((item) => (
          <li key={[item.code, item.table, item.rowId, item.column].join()}>
            <MissingLink item={item} dossier={dossier} />
          </li>
        ))}
      </ul>
      <SubmitButton planId={dossier.plan.id} isComplete={missing.length === 0} />
    </Section>
  );
}

function MissingLink(props: {
  readonly item: MissingItem;
  readonly dossier: PlanDossier;
}): ReactNode {
  const { item, dossier } = props;
  const { language } = useSettings();
  const t = useWords(missingWords);
  const column = headerOf(tableOf(item.table), item.column, language);
  const ofRow = rowName(item, dossier);
  const text = t(item.code, { column });
  const place =
    item.rowId === ''
      ? { table: item.table }
      : { table: item.table, rowId: item.rowId, column: item.column };
  return <CellLink place={place}>{ofRow === '' ? text : `${ofRow}: ${text}`}</CellLink>;
}

/** Which line or target an item is about; nothing for the plan's own row. */
function rowName(item: MissingItem, { lines, kpis }: PlanDossier): string {
  const row = [...lines, ...kpis].find((one) => one.id === item.rowId);
  if (!row) return '';
  return ('item' in row ? row.item : row.name) ?? row.id;
}
