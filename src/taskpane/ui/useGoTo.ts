import { useCallback } from 'react';
import type { Deps } from '../../application/deps';
import { useDeps } from '../shell/deps';
import { useNotices } from '../shell/notices';
import { useSettings } from '../shell/settings';

export type GoToPlace = Parameters<Deps['workbook']['goTo']>[0];

/** When the pane itself moved the selection; the pane does not follow its own move. */
let movedAt = 0;
export const hasJustMoved = (): boolean => Date.now() - movedAt < 1_500;

export function useGoTo(): (place: GoToPlace) => void {
  const { workbook } = useDeps();
  const { show } = useNotices();
  const { language } = useSettings();
  return useCallback(
    (place) => {
      movedAt = Date.now();
      void workbook.goTo(place).then(async (gone) => {
        movedAt = Date.now();
        if (gone.ok) return;
        const { failureText } = await import('./failureText');
        show({ intent: 'error', ...failureText(gone.failure, language) });
      });
    },
    [workbook, show, language],
  );
}
