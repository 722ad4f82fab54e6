import { pickText, type Locale, type LocalizedText } from '@bellhop/schema';
import type { KnownIntent } from '@bellhop/nodes/contract';
import { useMemo } from 'react';
import { create } from 'zustand';

interface NamedIntent {
  id: string;
  names: LocalizedText;
}

/** The shop's intents as the page last heard of them; null while they are not known. */
export const shopIntents = create<{ intents: readonly NamedIntent[] | null }>(() => ({
  intents: null,
}));

/** The shop's intents under their names in the reader's language; undefined while they are not known. */
export function useKnownIntents(locale: Locale): readonly KnownIntent[] | undefined {
  const intents = shopIntents((state) => state.intents);
  return useMemo(
    () => intents?.map(({ id, names }) => ({ id, name: pickText(names, locale, 'en') || id })),
    [intents, locale],
  );
}
