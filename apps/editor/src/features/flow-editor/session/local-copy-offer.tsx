import { Button } from '@mantine/core';
import { merge } from '@bellhop/schema';
import { useEffect, useState } from 'react';
import { copyShelf } from '../../../api/copy-shelf.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { answerOffer, findLocalCopy, type OfferedCopy } from '../document/local-copy.ts';
import { useSession } from './use-session.ts';
import { useWords } from './use-words.ts';

/** After a crash: offers the work that had not reached the server. */
export function LocalCopyOffer() {
  const { t, locale } = useWords();
  const session = useSession();
  const [offer, setOffer] = useState<OfferedCopy>();
  useEffect(() => {
    if (!session.canTest) return undefined;
    let isOver = false;
    const look = async () => {
      const { document } = session.flow.getState();
      const found = await findLocalCopy(copyShelf, document, session.visit);
      if (!isOver) setOffer(found);
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [session]);
  if (offer === undefined) return null;
  const { copy } = offer;
  const answered = () => {
    void answerOffer(copyShelf, offer);
    setOffer(undefined);
  };
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
          answered();
        }}
      >
        {t('flow.copy.restore')}
      </Button>
      <Button size="xs" variant="default" onClick={answered}>
        {t('flow.copy.discard')}
      </Button>
    </div>
  );
}
