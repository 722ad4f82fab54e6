import type { Understood } from '@bellhop/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { may } from '../../api/permissions.ts';
import { trpc } from '../../api/trpc.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { ReaderContext, type Reader } from './reading/reader-context.ts';
import { AddToMenu } from './unanswered/add-to-menu.tsx';

export interface TeachMessageProps {
  /** What the customer wrote. */
  text: string;
  /** How it was read; the nearest places are offered first. */
  understood?: Understood | undefined;
}

/**
 * "Add to …" beside a message anywhere in the product. What the shop taught so far is fetched when it is asked for,
 * not with every message that is shown.
 */
export function TeachMessage({ text, understood }: TeachMessageProps) {
  const { t } = useMessages();
  const me = useMe();
  const [isWanted, setIsWanted] = useState(false);
  const { data } = useQuery({ ...trpc.language.get.queryOptions(), enabled: isWanted });
  const reader = useMemo(() => readerOf(understood), [understood]);
  if (text.trim() === '' || !may(me?.role, 'teachLanguage')) return null;
  if (data === undefined || !isWanted) {
    return (
      <button
        type="button"
        className="bh-link"
        aria-label={t('understanding.addTo.one', { text })}
        disabled={isWanted}
        onClick={() => {
          setIsWanted(true);
        }}
      >
        {t('understanding.addTo.open')}
      </button>
    );
  }
  return (
    <ReaderContext value={reader}>
      <AddToMenu
        texts={[text]}
        sample={text}
        draft={data}
        mayEdit={may(me?.role, 'editLanguage')}
        isSmall
        startsOpen
      />
    </ReaderContext>
  );
}

/** Here the message has been read already; nothing else is asked. */
function readerOf(understood: Understood | undefined): Reader {
  const nothing = () => Promise.reject(new Error('no worker'));
  return {
    lesson: null,
    hasFailed: false,
    report: null,
    read: () => (understood === undefined ? nothing() : Promise.resolve(understood)),
  };
}
