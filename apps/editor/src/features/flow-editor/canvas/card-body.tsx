import type { CardItem } from '@bellhop/nodes/contract';
import type { FlowNode } from '@bellhop/schema';
import { memo } from 'react';
import type { Words } from '../session/use-words.ts';
import { stepFacts } from '../document/step-facts.ts';
import { MessageText } from './message-text.tsx';

const shownWords = 8;

interface CardBodyProps {
  node: FlowNode;
  words: Words;
  defaultLocale: string;
  /** The language of the messages; the operator's own unless said otherwise. */
  locale?: string;
}

/** The items under a card's title: the real message, its buttons, its words. The first line is the summary instead. */
export const CardBody = memo(function CardBody({
  node,
  words,
  defaultLocale,
  locale = words.locale,
}: CardBodyProps) {
  const items = cardItems(node, locale, defaultLocale);
  const first = items.findIndex((item) => item.kind === 'line');
  const body = items.filter((_, index) => index !== first);
  if (body.length === 0) return null;
  return (
    <div className="fe-card-body">
      {body.map((item, index) => (
        // A card's items have no identity beyond their place.
        <CardPart
          key={`${item.kind} ${String(index)}`}
          type={node.type}
          item={item}
          words={words}
        />
      ))}
    </div>
  );
});

/** What a step shows on its card; nothing when its config cannot be read. */
export function cardItems(node: FlowNode, locale: string, defaultLocale: string): CardItem[] {
  const { definition, config } = stepFacts(node);
  return definition === undefined || config === undefined
    ? []
    : definition.card(config, locale, defaultLocale);
}

interface CardPartProps {
  type: string;
  item: CardItem;
  words: Words;
}

function CardPart({ type, item, words }: CardPartProps) {
  switch (item.kind) {
    case 'bubble':
      return (
        <div className="fe-bubble">
          <MessageText text={item.text} />
        </div>
      );
    case 'quickReplies':
      return (
        <div className="fe-pills">
          {item.labels.map((label, index) => (
            <span key={`${label} ${String(index)}`} className="fe-pill">
              {label === '' ? words.t('flow.noWords') : label}
            </span>
          ))}
        </div>
      );
    case 'words': {
      const more = item.words.length - shownWords;
      return (
        <div className="fe-pills">
          {item.words.slice(0, shownWords).map((word, index) => (
            <span key={`${word} ${String(index)}`} className="fe-word">
              {word}
            </span>
          ))}
          {more > 0 && (
            <span className="fe-word fe-quiet">{words.t('flow.more', { count: more })}</span>
          )}
        </div>
      );
    }
    case 'line':
      return <div className="fe-card-line">{words.cardLine(type, item)}</div>;
  }
}
