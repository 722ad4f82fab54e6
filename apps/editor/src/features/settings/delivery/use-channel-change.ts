import { useMutation, useQueryClient, type UseMutationOptions } from '@tanstack/react-query';
import { trpc } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useNotice } from '../../../i18n/use-notice.ts';

/** A change of a channel that has no form of its own: the list is read again, and what fails is told. */
export function useChannelChange<Data, Failure, Input>(
  options: UseMutationOptions<Data, Failure, Input>,
) {
  const { t } = useMessages();
  const notice = useNotice();
  const client = useQueryClient();
  return useMutation({
    ...options,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: trpc.channels.list.queryKey() });
    },
    onError: (error) => {
      notice.fail(t('settings.failed'), error);
    },
  });
}
