import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { useNotices } from './notices';
import { useShellStyles } from './styles';

const NoticeBar = lazy(async () => ({ default: (await import('./NoticeBar')).NoticeBar }));

/** The one place for results and failures; a live region, always in the page. */
export function NoticeRegion(): ReactNode {
  const styles = useShellStyles();
  const { notice } = useNotices();
  return (
    <div className={styles.notices} role={notice?.intent === 'error' ? 'alert' : 'status'}>
      {notice === undefined ? null : (
        <Suspense fallback={null}>
          <NoticeBar notice={notice} />
        </Suspense>
      )}
    </div>
  );
}
