import { useMutation, useQueryClient } from '@tanstack/react-query';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useNotice } from '../../i18n/use-notice.ts';
import { downloadFlow } from './download-flow.ts';

/** Saves the draft of a flow, as it is on the server right now, as a file. */
export function useExportFlow(): (id: string) => void {
  const { t } = useMessages();
  const notice = useNotice();
  const client = useQueryClient();
  const load = useMutation({
    mutationFn: (id: string) =>
      client.query({ ...trpc.flows.get.queryOptions({ id }), staleTime: 0 }),
    onSuccess: ({ document }) => {
      downloadFlow(document);
    },
    onError: (error) => {
      notice.fail(t('flows.failed'), error);
    },
  });
  return load.mutate;
}
