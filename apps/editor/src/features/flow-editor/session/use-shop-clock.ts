import { shopClock } from '@bellhop/engine';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { trpc } from '../../../api/trpc.ts';
import type { TestChat } from '../chat/chat-state.ts';

/** Lets the test chat live by the shop's own clock and opening hours. */
export function useShopClock(chat: TestChat): void {
  const { data: shop } = useQuery(trpc.shop.get.queryOptions());
  useEffect(() => {
    if (shop !== undefined) chat.setAround({ clock: (at) => shopClock(shop, at), settings: shop });
  }, [chat, shop]);
}
