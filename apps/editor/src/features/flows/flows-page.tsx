import { Alert, Button } from '@mantine/core';
import { IconFileImport, IconPlus, IconRoute, IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import { may } from '../../api/permissions.ts';
import { trpc } from '../../api/trpc.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { RowsSkeleton } from '../../ui/page-skeleton.tsx';
import { Page } from '../../ui/page.tsx';
import { FlowList } from './flow-list.tsx';
import { ImportPanel } from './import-panel.tsx';
import { useFlowActions } from './use-flow-actions.ts';

// All words of all templates: loaded when somebody wants to see them.
const TemplateGallery = lazy(async () => ({
  default: (await import('./template-gallery.tsx')).TemplateGallery,
}));

/** All flows in the order in which they are asked for an answer. */
export function FlowsPage() {
  const { t, errorText } = useMessages();
  const me = useMe();
  const flows = useQuery(trpc.flows.list.queryOptions());
  const actions = useFlowActions();
  const [opened, setOpened] = useState<'import' | 'gallery' | null>(null);
  const toggle = (panel: 'import' | 'gallery') => {
    setOpened(opened === panel ? null : panel);
  };
  const mayEdit = may(me?.role, 'editFlows');

  const newFlow = (
    <Button
      leftSection={<IconPlus size={16} />}
      loading={actions.isCreating}
      onClick={actions.create}
    >
      {t('flows.new')}
    </Button>
  );
  const content = () => {
    if (flows.isPending) return <RowsSkeleton />;
    if (flows.isError) {
      return (
        <ErrorState
          title={t('common.loadFailed')}
          text={errorText(flows.error)}
          retryLabel={t('common.retry')}
          onRetry={() => void flows.refetch()}
        />
      );
    }
    if (flows.data.length > 0)
      return <FlowList flows={flows.data} role={me?.role} actions={actions} />;
    return (
      <EmptyState
        icon={<IconRoute />}
        title={t('flows.emptyTitle')}
        text={t(mayEdit ? 'flows.emptyText' : 'flows.emptyTextReader')}
        action={mayEdit ? newFlow : undefined}
      />
    );
  };
  return (
    <Page
      title={t('flows.title')}
      subtitle={t('flows.rule')}
      actions={
        mayEdit ? (
          <>
            <Button
              variant="default"
              leftSection={<IconFileImport size={16} />}
              aria-expanded={opened === 'import'}
              onClick={() => {
                toggle('import');
              }}
            >
              {t('flows.import')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconTemplate size={16} />}
              aria-expanded={opened === 'gallery'}
              onClick={() => {
                toggle('gallery');
              }}
            >
              {t('flows.gallery.open')}
            </Button>
            {newFlow}
          </>
        ) : undefined
      }
    >
      {me !== null && !mayEdit && (
        <Alert variant="light" mb="md">
          {t(may(me.role, 'openFlows') ? 'flows.readOnly' : 'flows.readOnlyAgent')}
        </Alert>
      )}
      {opened === 'import' && (
        <ImportPanel
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
      {mayEdit && (opened === 'gallery' || flows.data?.length === 0) && (
        <Suspense fallback={<RowsSkeleton />}>
          <TemplateGallery
            isBusy={actions.isCreating}
            onTemplate={actions.createFrom}
            onEmpty={actions.createEmpty}
          />
        </Suspense>
      )}
      {content()}
    </Page>
  );
}
