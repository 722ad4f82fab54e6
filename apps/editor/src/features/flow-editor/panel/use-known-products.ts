import { useQuery } from '@tanstack/react-query';
import { pickText } from '@bellhop/schema';
import { useMemo } from 'react';
import { trpc } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';

export interface KnownProduct {
  readonly id: string;
  readonly name: string;
}

/** The shop's products, by name. Without them ids can still be taken out of a step, and none put in. */
export function useKnownProducts(): readonly KnownProduct[] {
  const { locale } = useMessages();
  const { data } = useQuery(trpc.products.list.queryOptions());
  return useMemo(
    () => (data ?? []).map(({ id, name }) => ({ id, name: pickText(name, locale, 'en') || id })),
    [data, locale],
  );
}
