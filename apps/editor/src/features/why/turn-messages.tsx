import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Outputs } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { HappeningLine } from '../flow-editor/index.ts';
import { standsForTurn } from '../../api/turns.ts';
import classes from './why.module.css';

type Chat = Outputs['conversations']['get'];

export interface TurnMessagesProps {
  turnId: string;
  chat: Chat;
  /** What happened, where it was no message. */
  event: Outputs['conversations']['trace']['event'];
}

/** The chat in small, with the message that is explained and its answer marked. The others lead to their own reasons. */
export function TurnMessages({ turnId, chat, event }: TurnMessagesProps) {
  const { t } = useMessages();
  // Nobody has said it, so it must not look like a bubble.
  const happened =
    event.body.type === 'customerMessage' ? null : (
      <div className={classes['silent']}>
        <HappeningLine event={event} />
      </div>
    );
  const marked = useRef<HTMLLIElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'center' });
  }, [turnId]);
  const { id, customer, messages } = chat;
  const first = messages.findIndex((message) => message.turnId === turnId);
  const isSilent = !messages.some(
    (message) => message.turnId === turnId && message.author === 'bot',
  );
  return (
    <aside className={classes['messages']} aria-label={t('why.messages')}>
      <ol>
        {messages.map((message, index) => {
          const isMarked = message.turnId === turnId;
          const isLink = !isMarked && standsForTurn(messages, message);
          const text = message.text === '' ? (message.button ?? '…') : message.text;
          return (
            <li
              key={message.id}
              ref={index === first ? marked : undefined}
              data-author={message.author}
              data-marked={isMarked || undefined}
            >
              {index === first && happened}
              {isLink ? (
                <Link
                  to={`/conversations/${id}/why/${String(message.turnId)}`}
                  lang={customer.locale ?? undefined}
                >
                  {text}
                </Link>
              ) : (
                <p lang={customer.locale ?? undefined}>{text}</p>
              )}
              {isMarked && isSilent && message.author === 'customer' && (
                <span className={classes['silent']}>{t('why.noAnswer')}</span>
              )}
            </li>
          );
        })}
        {first < 0 && <li>{happened}</li>}
      </ol>
    </aside>
  );
}
