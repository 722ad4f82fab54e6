import './flow-editor.css';
import { useQuery } from '@tanstack/react-query';
import { may } from '../../api/permissions.ts';
import { trpc } from '../../api/trpc.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { OpenFlow } from './open-flow.tsx';

interface FlowEditorPageProps {
  flowId: string;
}

/** The visual editor of one flow. */
export function FlowEditorPage({ flowId }: FlowEditorPageProps) {
  const { t, errorText } = useMessages();
  const me = useMe();
  // Later changes come in through the save queue, which knows how to put them together with mine.
  const draft = useQuery({
    ...trpc.flows.get.queryOptions({ id: flowId }),
    refetchOnWindowFocus: false,
  });
  if (draft.isError && draft.data === undefined) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(draft.error)}
        retryLabel={t('common.retry')}
        onRetry={() => void draft.refetch()}
      />
    );
  }
  if (draft.data === undefined || me === null) return <PageSkeleton />;
  return (
    <OpenFlow
      start={{ revision: draft.data.revision, document: draft.data.document }}
      rights={{
        canEdit: may(me.role, 'editFlows'),
        canTest: may(me.role, 'editTests'),
        canPublish: may(me.role, 'publishFlows'),
      }}
    />
  );
}
