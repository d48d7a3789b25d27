import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tourWords } from '../../terms/tour';
import { productVersion } from '../../terms/version';
import { hrefOf } from '../shell/route';
import { Card } from '../ui/Card';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import type { Offer } from './seen';

/** One quiet line on Today: the tour, or what is new. Both can be opened again from the guide. */
export function TourOffer(props: {
  readonly offer: Offer;
  readonly onSeen: () => void;
}): ReactNode {
  const { offer, onSeen } = props;
  const t = useWords(tourWords);
  const stack = useStackStyles();
  return (
    <Card tone="quiet">
      <span className={stack.text}>
        {offer === 'tour' ? t('offerTour') : t('offerNews', { version: productVersion })}
      </span>
      <div className={stack.row}>
        <Button as="a" size="small" href={hrefOf('help', [offer])} onClick={onSeen}>
          {offer === 'tour' ? t('startTour') : t('showNews')}
        </Button>
        <Button size="small" appearance="subtle" onClick={onSeen}>
          {t('notNow')}
        </Button>
      </div>
    </Card>
  );
}
