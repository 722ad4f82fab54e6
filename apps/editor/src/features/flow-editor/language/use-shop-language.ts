import { compileLanguage } from '@bellhop/engine';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { trpc } from '../../../api/trpc.ts';
import type { TestChat } from '../chat/chat-state.ts';
import { shopIntents } from './shop-intents.ts';
import { startTraining } from './start-training.ts';

/** Tells the page what the shop taught: the names of intents, and how the test chat reads messages. */
export function useShopLanguage(chat: TestChat | null): void {
  const { data } = useQuery({ ...trpc.language.get.queryOptions(), staleTime: 10_000 });
  useEffect(() => {
    if (data !== undefined) shopIntents.setState({ intents: data.intents });
  }, [data]);
  useEffect(() => {
    if (data === undefined || chat === null) return undefined;
    const { country } = data;
    const { intents, faq, thresholds } = data;
    const base = {
      intents,
      faq,
      ...(thresholds.value !== null && { thresholds: thresholds.value }),
    };
    return startTraining(base, (model) => {
      chat.setLanguage(compileLanguage(null, base, model), country);
    });
  }, [data, chat]);
}
