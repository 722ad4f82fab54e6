import { IconInfoCircle, IconPaperclip } from '@tabler/icons-react';
import { Link } from 'react-router';
import { standsForTurn } from '../../api/turns.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { exactTime } from '../../ui/format-time.ts';
import { TeachMessage } from '../language/index.ts';
import { buttonLabel } from './button-label.ts';
import type { ConversationDetail, Message } from './conversation-detail.ts';
import { MessageContent } from './message-content.tsx';
import { UndeliveredNote } from './undelivered-note.tsx';
import classes from './thread.module.css';

export interface MessageBubbleProps {
  message: Message;
  conversation: ConversationDetail;
  /** Time of day in the person's language. */
  time: string;
}

export function MessageBubble({ message, conversation, time }: MessageBubbleProps) {
  const { t, locale } = useMessages();
  const { author, agentName, button } = message;
  const { customer } = conversation;
  const pressed = button === null ? null : buttonLabel(button, message.seq, conversation.messages);
  const undelivered = conversation.undelivered.find(({ messageId }) => messageId === message.id);
  const by =
    author === 'customer'
      ? (customer.name ?? t('inbox.visitor'))
      : author === 'agent' && agentName !== null
        ? agentName
        : t(`inbox.author.${author}`);
  return (
    <article className={classes['message']} data-author={author}>
      <p className={classes['by']}>
        {by}{' '}
        <time dateTime={message.at} title={exactTime(message.at, locale)}>
          {time}
        </time>
      </p>
      {pressed !== null && message.text !== pressed && (
        <p className={classes['pressed']}>
          {t('inbox.pressed')} <span className={classes['quickReply']}>{pressed}</span>
        </p>
      )}
      {message.text !== '' && (
        <p className={classes['bubble']} lang={customer.locale ?? undefined}>
          {message.text}
        </p>
      )}
      <MessageContent content={message.content} />
      {message.attachments.map(({ url, name }) => (
        <a
          key={url}
          className={classes['attachment']}
          href={url}
          target="_blank"
          rel="noreferrer noopener"
        >
          <IconPaperclip size={14} aria-hidden="true" /> {name ?? t('inbox.attachment')}
        </a>
      ))}
      {message.buttons.length > 0 && (
        <ul className={classes['quickReplies']}>
          {message.buttons.map(({ id, label }) => (
            <li key={id} className={classes['quickReply']}>
              {label}
            </li>
          ))}
        </ul>
      )}
      {undelivered !== undefined && <UndeliveredNote undelivered={undelivered} />}
      {standsForTurn(conversation.messages, message) && (
        <p className={classes['about']}>
          <Link
            className={classes['why']}
            to={`/conversations/${conversation.id}/why/${String(message.turnId)}`}
          >
            <IconInfoCircle size={14} aria-hidden="true" /> {t('inbox.why')}
          </Link>
          {author === 'customer' && <TeachMessage text={message.text} />}
        </p>
      )}
    </article>
  );
}
