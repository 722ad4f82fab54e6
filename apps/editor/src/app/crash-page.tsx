import { useRouteError } from 'react-router';
import { useMessages } from '../i18n/use-messages.ts';
import { ErrorState } from '../ui/error-state.tsx';

/** What is left when a screen breaks: say so, and offer to load it again. */
export function CrashPage() {
  const { t } = useMessages();
  const error = useRouteError();
  return (
    <ErrorState
      title={t('common.crashed')}
      text={error instanceof Error ? error.message : ''}
      retryLabel={t('common.reload')}
      onRetry={() => {
        window.location.reload();
      }}
    />
  );
}
