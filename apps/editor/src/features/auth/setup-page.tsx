import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { AuthFrame } from './auth-frame.tsx';
import { SetupForm } from './setup-form.tsx';

/** The first thing that a fresh server shows. Afterwards it only leads to sign-in. */
export function SetupPage() {
  const { t, errorText } = useMessages();
  const status = useQuery(trpc.setup.status.queryOptions());
  if (status.isPending) return <PageSkeleton />;
  if (status.isError) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(status.error)}
        retryLabel={t('common.retry')}
        onRetry={() => void status.refetch()}
      />
    );
  }
  if (!status.data.needsAdmin) return <Navigate to="/sign-in" replace />;
  return (
    <AuthFrame title={t('auth.setupTitle')} text={t('auth.setupText')}>
      <SetupForm />
    </AuthFrame>
  );
}
