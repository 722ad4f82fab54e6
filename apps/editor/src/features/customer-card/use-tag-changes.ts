import { useMutation, useQueryClient } from '@tanstack/react-query';
import { trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useNotice } from '../../i18n/use-notice.ts';

interface Whose {
  customerId: string;
  conversationId: string | undefined;
}

interface TagChanges {
  add: (tag: string) => void;
  remove: (tag: string) => void;
  isBusy: boolean;
}

/** Changes a customer's tags on the server; wherever they are shown they are read again. */
export function useTagChanges({ customerId, conversationId }: Whose): TagChanges {
  const { t } = useMessages();
  const notice = useNotice();
  const client = useQueryClient();
  const options = {
    onSettled: async () => {
      await Promise.all(
        [trpc.conversations.get, trpc.customers, trpc.tags].map((area) =>
          client.invalidateQueries({ queryKey: area.pathKey() }),
        ),
      );
    },
    onError: (error: unknown) => {
      notice.fail(t('customerCard.tagFailed'), error);
    },
  };
  const add = useMutation(trpc.customers.addTag.mutationOptions(options));
  const remove = useMutation(trpc.customers.removeTag.mutationOptions(options));
  const of = (tag: string) => ({
    customerId,
    ...(conversationId !== undefined && { conversationId }),
    tag,
  });
  return {
    add: (tag) => {
      add.mutate(of(tag));
    },
    remove: (tag) => {
      remove.mutate(of(tag));
    },
    isBusy: add.isPending || remove.isPending,
  };
}
