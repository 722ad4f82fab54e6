import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { AuthFrame } from './auth-frame.tsx';
import { returnPath } from './credentials.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage() {
  const { t } = useMessages();
  const [query] = useSearchParams();
  const [isDone, setDone] = useState(false);
  const setup = useQuery(trpc.setup.status.queryOptions());
  const me = useQuery(trpc.session.me.queryOptions());

  if (setup.data?.needsAdmin === true) return <Navigate to="/setup" replace />;
  if (me.data?.user) return <Navigate to={returnPath(query.get('to'))} replace />;
  if (setup.isPending || isDone) return <PageSkeleton />;
  const notice = query.has('expired')
    ? t('auth.expired')
    : query.has('ready')
      ? t('auth.ready')
      : undefined;
  return (
    <AuthFrame title={t('auth.signInTitle')}>
      <SignInForm
        {...(notice === undefined ? {} : { notice })}
        onDone={() => {
          setDone(true);
        }}
      />
    </AuthFrame>
  );
}
