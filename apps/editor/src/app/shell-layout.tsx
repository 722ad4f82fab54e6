import { Suspense } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { localStore } from '../api/local-store.ts';
import { useMeQuery } from '../api/use-me.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { LiveConnection } from './live-connection.tsx';
import { Rail } from './rail.tsx';
import { SessionExpiredDialog } from './session-expired-dialog.tsx';
import classes from './shell-layout.module.css';

/** Rail and page for a signed-in person; everybody else is sent to sign in, or to set up a fresh server. */
export function ShellLayout() {
  const { t, errorText } = useMessages();
  const location = useLocation();
  const me = useMeQuery();

  if (me.isPending) return <PageSkeleton />;
  if (me.isError) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(me.error)}
        retryLabel={t('common.retry')}
        onRetry={() => void me.refetch()}
      />
    );
  }
  if (me.data.user === null) {
    const wasHere = localStore.read('signedIn') !== null;
    const query = new URLSearchParams({ to: location.pathname + location.search });
    if (wasHere) query.set('expired', '1');
    return <Navigate to={`/sign-in?${query.toString()}`} replace />;
  }
  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#main">
        {t('nav.skip')}
      </a>
      <Rail user={me.data.user} />
      <main id="main" className={classes['main']} tabIndex={-1}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <LiveConnection />
      <SessionExpiredDialog email={me.data.user.email} />
    </div>
  );
}
