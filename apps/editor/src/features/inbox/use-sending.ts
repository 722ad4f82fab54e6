import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { randomId } from '../../api/random-id.ts';
import { trpc } from '../../api/trpc.ts';

export interface Pending {
  /** The same for every try, so that the server stores the reply once. */
  clientMessageId: string;
  text: string;
  error: unknown;
}

export interface Sending {
  pending: readonly Pending[];
  send: (text: string) => void;
  retry: (clientMessageId: string) => void;
}

/** Replies on their way. They show at once; one that failed stays, with its words, until it is sent. */
export function useSending(id: string): Sending {
  const client = useQueryClient();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const mark = (clientMessageId: string, error: unknown) => {
    setPending((list) =>
      list.map((one) => (one.clientMessageId === clientMessageId ? { ...one, error } : one)),
    );
  };
  const reply = useMutation(
    trpc.conversations.reply.mutationOptions({
      // One after the other, in the order of writing.
      scope: { id: `reply ${id}` },
      onSuccess: (row, { clientMessageId }) => {
        client.setQueryData(trpc.conversations.get.queryKey({ id }), (chat) =>
          chat === undefined || chat.messages.some((message) => message.id === row.id)
            ? chat
            : { ...chat, messages: [...chat.messages, row] },
        );
        setPending((list) => list.filter((one) => one.clientMessageId !== clientMessageId));
      },
      onError: (error, { clientMessageId }) => {
        mark(clientMessageId, error);
      },
      onSettled: () => client.invalidateQueries({ queryKey: trpc.conversations.pathKey() }),
    }),
  );
  return {
    pending,
    send: (text) => {
      const clientMessageId = randomId();
      setPending((list) => [...list, { clientMessageId, text, error: null }]);
      reply.mutate({ id, text, clientMessageId });
    },
    retry: (clientMessageId) => {
      const one = pending.find((each) => each.clientMessageId === clientMessageId);
      if (one === undefined) return;
      mark(clientMessageId, null);
      reply.mutate({ id, text: one.text, clientMessageId });
    },
  };
}
