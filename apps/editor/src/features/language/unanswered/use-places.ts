import type { Understood } from '@bellhop/schema';
import { useEffect, useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { questionIn } from '../faq/question-in.ts';
import type { LanguageDraft } from '../language.ts';
import { nameOf } from '../name-of.ts';
import { useReader } from '../reading/reader-context.ts';
import { findPlaces, type PlaceGroup } from './find-places.ts';

export interface UsePlaces {
  draft: LanguageDraft;
  sample: string;
  search: string;
  mayEdit: boolean;
  isOpen: boolean;
}

/** Where a message may go; what the draft would take it for comes first. Works nothing out while it is closed. */
export function usePlaces({ draft, sample, search, mayEdit, isOpen }: UsePlaces): PlaceGroup[] {
  const messages = useMessages();
  const { t } = messages;
  const { read } = useReader();
  const [understood, setUnderstood] = useState<Understood | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    let isStale = false;
    void read(sample).then(
      (found) => {
        if (!isStale) setUnderstood(found);
      },
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [isOpen, read, sample]);
  if (!isOpen) return [];
  return findPlaces({
    search,
    sample,
    mayCreate: mayEdit,
    nearest: [
      ...(understood?.intent?.ranked.map(({ intent }) => intent) ?? []).slice(0, 2),
      ...(understood?.faq?.hits.map(({ id }) => id) ?? []).slice(0, 1),
    ],
    intents: draft.intents.map(({ id, names }) => ({ id, name: nameOf(messages, names) })),
    entries: draft.faq.map(({ id, questions }) => ({
      id,
      name: questionIn(questions, messages.locale),
    })),
    words: {
      nearest: t('understanding.addTo.nearest'),
      intents: t('understanding.intents.title'),
      entries: t('understanding.faq.title'),
      fresh: t('understanding.addTo.fresh'),
      newIntent: (name) => t('understanding.addTo.newIntent', { name }),
      newEntry: t('understanding.addTo.newEntry'),
    },
  });
}
