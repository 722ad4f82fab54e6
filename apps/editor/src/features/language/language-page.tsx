import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { RowsSkeleton } from '../../ui/page-skeleton.tsx';
import { Page } from '../../ui/page.tsx';
import type { LanguageDraft } from './language.ts';
import { LanguageTabs } from './language-tabs.tsx';
import { LiveLine } from './live-line.tsx';
import { ReaderProvider } from './reading/reader-provider.tsx';

/** What customers want and what they ask: taught here, tried here, put live here. */
export function LanguagePage() {
  const { t, errorText } = useMessages();
  const draft = useQuery(trpc.language.get.queryOptions());
  const content = () => {
    if (draft.isPending) return <RowsSkeleton rows={6} />;
    if (draft.isError) {
      return (
        <ErrorState
          title={t('common.loadFailed')}
          text={errorText(draft.error)}
          retryLabel={t('common.retry')}
          onRetry={() => void draft.refetch()}
        />
      );
    }
    return <Loaded draft={draft.data} />;
  };
  return (
    <Page isWide title={t('understanding.title')} subtitle={t('understanding.subtitle')}>
      {content()}
    </Page>
  );
}

function Loaded({ draft }: { draft: LanguageDraft }) {
  return (
    <ReaderProvider draft={draft}>
      <LiveLine draft={draft} />
      <LanguageTabs draft={draft} />
    </ReaderProvider>
  );
}
