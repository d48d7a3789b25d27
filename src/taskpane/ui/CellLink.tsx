import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { paneWords } from '../../terms/pane';
import { useGoTo, type GoToPlace } from './useGoTo';
import { useWords } from './useWords';

/** Shows a place in the sheet. Only a click moves the person's selection. */
export function CellLink(props: {
  readonly place: GoToPlace;
  readonly children?: ReactNode;
  readonly label?: string;
}): ReactNode {
  const goTo = useGoTo();
  const t = useWords(paneWords);
  return (
    <Link
      as="button"
      inline
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      onClick={() => {
        goTo(props.place);
      }}
    >
      {props.children ?? t('goToCell')}
    </Link>
  );
}
