import { useSubscription } from '@trpc/tanstack-react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLocation } from 'react-router';
import { publishLiveEvent, type LiveEvent } from '../api/live-events.ts';
import { tabId } from '../api/tab-id.ts';
import { trpc } from '../api/trpc.ts';

/**
 * The tab's one live connection. News make the lists that they touch stale; screens that want more listen with
 * `useLiveEvents`. With the inbox open the server counts the person as online.
 */
export function LiveConnection() {
  const client = useQueryClient();
  const inbox = useLocation().pathname.startsWith('/inbox');
  const wasConnected = useRef(false);

  const refreshShop = () => {
    for (const area of [trpc.shop, trpc.secrets, trpc.products]) {
      void client.invalidateQueries({ queryKey: area.pathKey() });
    }
  };
  const refresh = (event: LiveEvent) => {
    if (event.type === 'conversation') {
      void client.invalidateQueries({ queryKey: trpc.conversations.list.pathKey() });
      void client.invalidateQueries(trpc.conversations.get.queryFilter({ id: event.id }));
      void client.invalidateQueries({ queryKey: trpc.customers.pathKey() });
    } else if (event.type === 'language') {
      void client.invalidateQueries({ queryKey: trpc.language.get.queryKey() });
    } else if (event.type === 'notices') {
      void client.invalidateQueries({ queryKey: trpc.notices.pathKey() });
    } else if (event.type === 'deliveries') {
      void client.invalidateQueries({ queryKey: trpc.deliveries.pathKey() });
    } else if (event.type === 'shop') {
      refreshShop();
    } else if (event.type !== 'editors') {
      void client.invalidateQueries({ queryKey: trpc.flows.list.pathKey() });
    }
  };
  useSubscription(
    trpc.live.events.subscriptionOptions(
      { inbox, tab: tabId },
      {
        onStarted: () => {
          // Whatever happened while the line was down was not heard.
          if (wasConnected.current) {
            void client.invalidateQueries({ queryKey: trpc.conversations.pathKey() });
            void client.invalidateQueries({ queryKey: trpc.notices.pathKey() });
            void client.invalidateQueries({ queryKey: trpc.deliveries.pathKey() });
            void client.invalidateQueries({ queryKey: trpc.flows.list.pathKey() });
            void client.invalidateQueries({ queryKey: trpc.language.pathKey() });
            refreshShop();
          }
          wasConnected.current = true;
        },
        onData: (event) => {
          refresh(event);
          publishLiveEvent(event);
        },
      },
    ),
  );
  return null;
}
