import type { ReactNode } from 'react';
import type { Book } from '../../../application/book';
import { checkReads } from '../../../application/compliance/checkReads';
import { ruleRowsIn } from '../../../application/compliance/ruleRows';
import { findingFailures } from '../../../terms/complianceScreen';
import { screenNames } from '../../../terms/pane';
import { ruleFailures, ruleRateWords, ruleScreenWords } from '../../../terms/ruleScreen';
import { hrefOf } from '../../shell/route';
import type { ScreenProps } from '../../shell/screens';
import { BookGate } from '../../ui/BookGate';
import { EmptyState } from '../../ui/EmptyState';
import { addFailureWords } from '../../ui/failureWords';
import { ScreenFrame } from '../../ui/ScreenFrame';
import { useWords } from '../../ui/useWords';
import { RuleEditor } from './RuleEditor';
import { RuleList } from './RuleList';
import { RuleRates } from './RuleRates';

addFailureWords({ ...findingFailures, ...ruleFailures });

/** The rule workbench: `rule` lists, `rule/new` and `rule/<id>` edit, `rule/rates` shows precision and overrides. */
export function RuleScreen({ route }: ScreenProps): ReactNode {
  const t = useWords(ruleScreenWords);
  const r = useWords(ruleRateWords);
  const name = useWords(screenNames);
  const [which] = route.path;
  const above =
    which === undefined
      ? { href: hrefOf('compliance'), name: name('compliance') }
      : { href: hrefOf('rule'), name: name('rule') };
  const titles: Readonly<Record<string, string>> = { new: t('newRule'), rates: t('rates') };
  const title = which === undefined ? name('rule') : (titles[which] ?? which);
  return (
    <ScreenFrame
      title={title}
      intro={which === 'rates' ? r('intro') : which === undefined ? t('intro') : undefined}
      above={above}
    >
      <BookGate request={checkReads} needed={['Rules']}>
        {(book) => <Part book={book} which={which} />}
      </BookGate>
    </ScreenFrame>
  );
}

function Part(props: { readonly book: Book; readonly which: string | undefined }): ReactNode {
  const { book, which } = props;
  const t = useWords(ruleScreenWords);
  if (which === undefined) return <RuleList book={book} />;
  if (which === 'rates') return <RuleRates book={book} />;
  if (which === 'new') return <RuleEditor book={book} row={undefined} />;
  const row = ruleRowsIn(book).find((one) => one.id === which);
  if (row === undefined) return <EmptyState title={t('missing')} body={t('missingDo')} />;
  return <RuleEditor book={book} row={row} />;
}
