import { Button } from '@mantine/core';
import { merge } from '@bellhop/schema';
import { useState } from 'react';
import { localStore } from '../../../api/local-store.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { answerOffer, findLocalCopy } from '../document/local-copy.ts';
import { useSession } from './use-session.ts';
import { useWords } from './use-words.ts';

/** After a crash: offers the work that had not reached the server. */
export function LocalCopyOffer() {
  const { t, locale } = useWords();
  const session = useSession();
  const [copy, setCopy] = useState(() =>
    session.canTest ? findLocalCopy(localStore, session.flow.getState().document) : undefined,
  );
  if (copy === undefined) return null;
  const { id } = copy.document;
  return (
    <div className="fe-offer" role="region" aria-label={t('flow.copy.title')}>
      <span>
        {t('flow.copy.text')} <RelativeTime at={new Date(copy.at).toISOString()} locale={locale} />
      </span>
      <Button
        size="xs"
        onClick={() => {
          const now = session.flow.getState().document;
          const { document } = merge(copy.base, copy.document, now, 'mine');
          session.flow.replaceWith(document, { key: 'copyRestored' });
          session.view.setState({ version: null });
          answerOffer(localStore, id);
          setCopy(undefined);
        }}
      >
        {t('flow.copy.restore')}
      </Button>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          answerOffer(localStore, id);
          setCopy(undefined);
        }}
      >
        {t('flow.copy.discard')}
      </Button>
    </div>
  );
}
