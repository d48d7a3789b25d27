import type { ReactNode } from 'react';
import { paneWords } from '../../terms/pane';
import { CellLink } from '../ui/CellLink';
import type { GoToPlace } from '../ui/useGoTo';
import { useWords } from '../ui/useWords';

/** The way to a cell, named with the cell for those who hear the links one after another. */
export function ProblemLink(props: {
  readonly place: GoToPlace;
  readonly about: string;
}): ReactNode {
  const t = useWords(paneWords);
  return <CellLink place={props.place} label={`${t('goToCell')} ${props.about}`} />;
}
