import { useMessages } from '../../i18n/use-messages.ts';
import type { Message } from './conversation-detail.ts';
import classes from './thread.module.css';

/** The picture or the cards of a message, as the customer got them. */
export function MessageContent({ content }: { content: Message['content'] }) {
  const { t } = useMessages();
  const { kind, url, cards = [] } = content;
  if (kind === 'image' && url !== undefined) {
    return (
      <a href={url} target="_blank" rel="noreferrer noopener">
        <img className={classes['picture']} src={url} alt={t('inbox.picture')} loading="lazy" />
      </a>
    );
  }
  if (cards.length === 0) return null;
  return (
    <ul className={classes['cards']}>
      {cards.map((card, index) => (
        <li key={`${String(index)} ${card.title}`} className={classes['card']}>
          {card.image !== null && (
            <img className={classes['cardPicture']} src={card.image} alt="" loading="lazy" />
          )}
          <b>{card.title}</b>
          {card.text !== '' && <span>{card.text}</span>}
          {card.url !== null && (
            <a href={card.url} target="_blank" rel="noreferrer noopener">
              {t('inbox.openCard')}
            </a>
          )}
          {card.buttons.map(({ id, label }) => (
            <span key={id} className={classes['quickReply']}>
              {label}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
