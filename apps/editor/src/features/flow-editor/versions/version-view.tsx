import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../api/trpc.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { TraceCanvas } from '../trace/trace-canvas.tsx';

/** A version in place of the draft, to look at. */
export function VersionView({ versionId }: { versionId: string }) {
  const { t, errorText } = useWords();
  const { view } = useSession();
  const version = useQuery({
    ...trpc.flows.version.queryOptions({ versionId }),
    // A version never changes.
    staleTime: Infinity,
  });
  if (version.isPending) return <PageSkeleton />;
  if (version.isError) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(version.error)}
        retryLabel={t('common.retry')}
        onRetry={() => void version.refetch()}
      />
    );
  }
  return (
    <div className="fe-stage">
      <TraceCanvas key={versionId} document={version.data.document} />
      <div className="fe-version-bar" role="status">
        <span>{t('flow.versions.looking', { number: version.data.number })}</span>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            view.setState({ version: null });
          }}
        >
          {t('flow.versions.backToDraft')}
        </Button>
      </div>
    </div>
  );
}
