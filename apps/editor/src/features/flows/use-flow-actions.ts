import type { FlowKind } from '@bellhop/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useNotice } from '../../i18n/use-notice.ts';
import { useExportFlow } from './use-export-flow.ts';

/** Everything that the list can do to a flow. A refusal is told in words and changes nothing. */
export function useFlowActions() {
  const { t, locale } = useMessages();
  const notice = useNotice();
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => client.invalidateQueries({ queryKey: trpc.flows.list.queryKey() });
  const onError = (error: unknown) => {
    notice.fail(t('flows.failed'), error);
  };
  const common = { onSettled: refresh, onError };

  const create = useMutation(
    trpc.flows.create.mutationOptions({
      ...common,
      onSuccess: ({ id }) => navigate(`/flows/${id}`),
    }),
  );
  const duplicate = useMutation(trpc.flows.duplicate.mutationOptions(common));
  const remove = useMutation(trpc.flows.remove.mutationOptions(common));
  const takeOffline = useMutation(trpc.flows.takeOffline.mutationOptions(common));
  const reorder = useMutation(
    trpc.flows.reorder.mutationOptions({
      ...common,
      onMutate: async ({ ids }) => {
        const queryKey = trpc.flows.list.queryKey();
        await client.cancelQueries({ queryKey });
        client.setQueryData(queryKey, (rows) =>
          ids.flatMap((id) => rows?.find((row) => row.id === id) ?? []),
        );
      },
    }),
  );
  const exportFlow = useExportFlow();

  return {
    isCreating: create.isPending,
    create: () => {
      create.mutate({ name: t('flows.newName'), locale });
    },
    createEmpty: (kind: FlowKind) => {
      create.mutate({ name: t('flows.newName'), locale, kind });
    },
    createFrom: (template: string) => {
      create.mutate({ name: t('flows.newName'), locale, template });
    },
    duplicate: (id: string) => {
      duplicate.mutate({ id });
    },
    remove: (id: string) => {
      remove.mutate({ id });
    },
    takeOffline: (id: string) => {
      takeOffline.mutate({ id });
    },
    reorder: (ids: string[]) => {
      reorder.mutate({ ids });
    },
    exportFlow,
  };
}

export type FlowActions = ReturnType<typeof useFlowActions>;
