import type { Card, QuickReply, SendMessage } from '@bellhop/schema';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** One message of the bot as the customer sees it: words, picture or cards, and the buttons below. */
export function BotMessage({ message, isLast }: { message: SendMessage; isLast: boolean }) {
  const { t } = useWords();
  const isEmpty = message.kind === 'text' && message.text === '';
  return (
    <>
      {message.kind === 'image' && <img className="fe-picture" src={message.url} alt="" />}
      {(message.text !== '' || isEmpty) && (
        <div className="fe-theirs">{isEmpty ? t('flow.chat.emptyMessage') : message.text}</div>
      )}
      {message.kind === 'cards' && (
        <div className="fe-product-cards">
          {message.cards.map((card, index) => (
            <ProductCard key={`${card.title} ${String(index)}`} card={card} isLast={isLast} />
          ))}
        </div>
      )}
      <Buttons buttons={message.buttons} isLast={isLast} />
    </>
  );
}

function ProductCard({ card, isLast }: { card: Card; isLast: boolean }) {
  return (
    <div className="fe-product-card">
      {card.image !== null && card.image !== '' && <img src={card.image} alt="" />}
      <b>{card.title}</b>
      {card.text !== '' && <span>{card.text}</span>}
      <Buttons buttons={card.buttons} isLast={isLast} />
    </div>
  );
}

function Buttons({ buttons, isLast }: { buttons: readonly QuickReply[]; isLast: boolean }) {
  const { t } = useWords();
  const { chat } = useSession();
  if (buttons.length === 0) return null;
  return (
    <div className="fe-answers">
      {buttons.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          disabled={!isLast}
          onClick={() => {
            chat.send({ text: label, button: id });
          }}
        >
          {label === '' ? t('flow.noWords') : label}
        </button>
      ))}
    </div>
  );
}
