import { ActionIcon, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { may } from '../../api/permissions.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages, type Messages } from '../../i18n/use-messages.ts';
import { useEnterToSend } from '../../ui/use-enter-to-send.ts';
import { isMine, type ConversationDetail } from './conversation-detail.ts';
import { replyDrafts } from './drafts.ts';
import { DraftCard } from './draft-card.tsx';
import classes from './inbox.module.css';

export interface ComposerProps {
  conversation: ConversationDetail;
  onSend: (text: string) => void;
}

const longest = 5000;

/** The agent's reply. Enter sends, except while an input method is still composing a word. */
export function Composer({ conversation, onSend }: ComposerProps) {
  const messages = useMessages();
  const { t } = messages;
  const me = useMe();
  const { id, owner } = conversation;
  const [text, setText] = useState(() => replyDrafts.get(id));
  const mine = isMine(conversation, me?.name ?? '');
  const mayAnswer = may(me?.role, 'answerChats');
  const isOpen = mayAnswer && (mine || owner === 'waiting');
  const write = (next: string) => {
    setText(next);
    replyDrafts.set(id, next);
  };
  const send = () => {
    if (!isOpen || text.trim() === '') return;
    onSend(text.trim());
    write('');
  };
  const keys = useEnterToSend(send);
  return (
    <div className={classes['composer']}>
      {isOpen && <DraftCard conversation={conversation} onUse={write} />}
      <Textarea
        className={classes['composerBox'] ?? ''}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={longest}
        aria-label={t('inbox.composer')}
        placeholder={mayAnswer ? placeholder(messages, conversation, mine) : t('inbox.readOnly')}
        disabled={!isOpen}
        value={text}
        {...keys}
        onChange={(event) => {
          write(event.currentTarget.value);
        }}
      />
      <ActionIcon
        size={36}
        disabled={!isOpen || text.trim() === ''}
        aria-label={t('inbox.send')}
        onClick={send}
      >
        <IconSend size={18} />
      </ActionIcon>
      {isOpen && <p className={classes['composerHint']}>{t('inbox.composerHint')}</p>}
    </div>
  );
}

function placeholder(
  { t }: Messages,
  { owner, agentName }: ConversationDetail,
  mine: boolean,
): string {
  if (mine) return t('inbox.composer');
  if (owner === 'human')
    return t('inbox.composerOther', { name: agentName ?? t('inbox.author.agent') });
  if (owner === 'waiting') return t('inbox.composerWaiting');
  return t(owner === 'bot' ? 'inbox.composerBot' : 'inbox.composerClosed');
}
