import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import type { ConversationDetail } from './conversation-detail.ts';
import classes from './inbox.module.css';

/** Drafts that somebody here has used or thrown away, by conversation and time of the hand-off. */
const settled = new Set<string>();

interface DraftCardProps {
  conversation: ConversationDetail;
  onUse: (text: string) => void;
}

/** What the bot would answer. Nothing of it is sent before a person does. */
export function DraftCard({ conversation: { id, handOff, customer }, onUse }: DraftCardProps) {
  const { t } = useMessages();
  const key = `${id} ${handOff?.at ?? ''}`;
  const [, setSettled] = useState(0);
  const draft = handOff?.draft ?? '';
  if (draft.trim() === '' || settled.has(key)) return null;
  const settle = () => {
    settled.add(key);
    setSettled((count) => count + 1);
  };
  return (
    <section className={classes['draft']} aria-label={t('inbox.draft')}>
      <b>{t('inbox.draft')}</b>
      <p lang={customer.locale ?? undefined}>{draft}</p>
      <div className={classes['bannerButtons']}>
        <Button
          size="xs"
          onClick={() => {
            settle();
            onUse(draft);
          }}
        >
          {t('inbox.useDraft')}
        </Button>
        <Button size="xs" variant="default" onClick={settle}>
          {t('inbox.dismissDraft')}
        </Button>
      </div>
    </section>
  );
}
