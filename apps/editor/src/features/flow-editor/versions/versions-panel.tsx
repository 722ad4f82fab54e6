import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../api/trpc.ts';
import { useLiveEvents } from '../../../api/live-events.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { RowsSkeleton } from '../../../ui/page-skeleton.tsx';
import { ComparePanel } from '../compare/compare-panel.tsx';
import { useDocument, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { CanaryPanel } from './canary-panel.tsx';
import { DeedList } from './deed-list.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { ReviewPanel } from './review-panel.tsx';
import { VersionRow } from './version-row.tsx';

/** Every version that was ever published, newest first. */
export function VersionsPanel() {
  const { t, errorText } = useWords();
  const id = useDocument((document) => document.id);
  const compare = useView((view) => view.compare);
  const versions = useQuery(trpc.flows.versions.queryOptions({ id }));
  useLiveEvents((event) => {
    if (event.type === 'flows') void versions.refetch();
  });
  if (versions.isPending) return <RowsSkeleton rows={3} />;
  if (versions.isError) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(versions.error)}
        retryLabel={t('common.retry')}
        onRetry={() => void versions.refetch()}
      />
    );
  }
  if (compare !== null) return <ComparePanel compare={compare} versions={versions.data} />;
  return (
    <div className="fe-versions">
      <ReviewPanel flowId={id} />
      <PlanPanel flowId={id} />
      <CanaryPanel flowId={id} />
      {versions.data.length === 0 && <p className="fe-empty">{t('flow.versions.none')}</p>}
      <ul>
        {[...versions.data]
          .sort((a, b) => b.number - a.number)
          .map((version) => (
            <VersionRow
              key={version.id}
              version={version}
              onChanged={() => void versions.refetch()}
            />
          ))}
      </ul>
      {versions.data.length > 0 && versions.data.every((version) => !version.live) && (
        <p className="fe-note">{t('flow.versions.offline')}</p>
      )}
      <DeedList
        flowId={id}
        names={new Map(versions.data.map(({ number, name }) => [number, name]))}
      />
    </div>
  );
}
