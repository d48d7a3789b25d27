import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { checkReads } from '../../application/compliance/checkReads';
import { complianceScreenWords, findingFailures } from '../../terms/complianceScreen';
import { screenNames } from '../../terms/pane';
import { ruleScreenWords } from '../../terms/ruleScreen';
import { hrefOf } from '../shell/route';
import { RouteLink } from '../shell/RouteLink';
import type { ScreenProps } from '../shell/screens';
import { BookGate } from '../ui/BookGate';
import { FailureBar } from '../ui/FailureBar';
import { addFailureWords } from '../ui/failureWords';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useWords } from '../ui/useWords';
import { CheckBar } from './CheckBar';
import { FindingList } from './FindingList';
import { LegalPacketPart } from './LegalPacketPart';
import { useCheck } from './useCheck';

addFailureWords(findingFailures);

/** Findings over the whole workbook, or one campaign (`?campaign=`). */
export function ComplianceScreen({ route }: ScreenProps): ReactNode {
  const t = useWords(complianceScreenWords);
  const name = useWords(screenNames);
  const r = useWords(ruleScreenWords);
  return (
    <ScreenFrame title={name('compliance')} intro={t('intro')}>
      <RouteLink href={hrefOf('rule')}>{r('toRules')}</RouteLink>
      {route.query['blocked'] === undefined ? null : <BlockedNote />}
      <BookGate request={checkReads} needed={['Plans']}>
        {(book) => <CheckPart book={book} campaignId={route.query['campaign']} />}
      </BookGate>
    </ScreenFrame>
  );
}

function BlockedNote(): ReactNode {
  const t = useWords(complianceScreenWords);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('blockedTitle')}</MessageBarTitle>
        {t('blockedDo')}
      </MessageBarBody>
    </MessageBar>
  );
}

function CheckPart(props: {
  readonly book: Book;
  readonly campaignId: string | undefined;
}): ReactNode {
  const { book, campaignId } = props;
  const check = useCheck(book);
  return (
    <>
      {check.fault === undefined ? null : (
        <FailureBar
          failure={{ code: 'unexpected', ...{ detail: check.fault } }}
          retry={check.run}
        />
      )}
      <CheckBar check={check} />
      <LegalPacketPart campaignId={campaignId} />
      {check.findings === undefined ? null : (
        <FindingList book={book} findings={check.findings} campaignId={campaignId} />
      )}
    </>
  );
}
