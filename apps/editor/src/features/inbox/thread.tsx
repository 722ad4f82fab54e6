import { useEffect, useLayoutEffect, useRef } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { clockTime, dayOf } from '../../ui/format-time.ts';
import type { ConversationDetail } from './conversation-detail.ts';
import { MessageBubble } from './message-bubble.tsx';
import { PendingBubble } from './pending-bubble.tsx';
import type { Sending } from './use-sending.ts';
import classes from './thread.module.css';

/** Closer to the end than this counts as reading the newest messages. */
const nearTheEnd = 120;

export interface ThreadProps {
  conversation: ConversationDetail;
  sending: Sending;
}

/** What was said, oldest first. It follows the newest message unless one reads further up. */
export function Thread({ conversation, sending }: ThreadProps) {
  const { t, locale } = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const { messages, customer } = conversation;
  const count = messages.length + sending.pending.length;

  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null && follows.current) element.scrollTop = element.scrollHeight;
  }, [count]);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const onScroll = () => {
      follows.current =
        element.scrollHeight - element.scrollTop - element.clientHeight < nearTheEnd;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      element.removeEventListener('scroll', onScroll);
    };
  }, []);

  return (
    <div
      ref={box}
      className={classes['thread']}
      role="log"
      tabIndex={0}
      aria-label={t('inbox.thread', { name: customer.name ?? t('inbox.visitor') })}
    >
      {messages.map((message, index) => {
        const day = dayOf(message.at, locale);
        const before = messages[index - 1];
        return (
          <div key={message.id} className={classes['entry']}>
            {(before === undefined || dayOf(before.at, locale) !== day) && (
              <p className={classes['day']}>{day}</p>
            )}
            <MessageBubble
              message={message}
              conversation={conversation}
              time={clockTime(message.at, locale)}
            />
          </div>
        );
      })}
      {sending.pending.map((one) => (
        <PendingBubble key={one.clientMessageId} pending={one} onRetry={sending.retry} />
      ))}
    </div>
  );
}
