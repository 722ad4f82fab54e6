import type { Card, QuickReply } from '../model/chat-state.ts';
import { element } from './element.ts';
import { createQuickReplies } from './quick-replies-view.ts';

type Content = { readonly image: string | null; readonly cards: readonly Card[] };
type ContentView = {
  readonly nodes: readonly Node[];
  /** The buttons on cards: they follow the same rule as those below the message. */
  readonly buttons: readonly Element[];
  readonly setAlt: (words: string) => void;
};

/** The picture or the cards of a message. */
export function createContent(
  { image, cards }: Content,
  onPress: (reply: QuickReply) => void,
): ContentView {
  const nodes: Node[] = [];
  const buttons: Element[] = [];
  const picture = image === null ? null : pictureOf(image, 'picture');
  if (picture !== null) nodes.push(picture);
  if (cards.length > 0) {
    const children = cards.map((card) => {
      const quick = createQuickReplies(card.buttons, onPress);
      buttons.push(...quick.children);
      return element('li', { className: 'card', children: [...partsOf(card), quick] });
    });
    nodes.push(element('ul', { className: 'cards', children }));
  }
  return {
    nodes,
    buttons,
    setAlt: (words) => {
      if (picture !== null && picture.alt !== words) picture.alt = words;
    },
  };
}

function partsOf({ title, text, image, url }: Card): Node[] {
  const rel = 'noopener noreferrer nofollow';
  const name =
    url === null
      ? element('b', { text: title })
      : element('a', { text: title, attributes: { href: url, target: '_blank', rel } });
  return [
    ...(image === null ? [] : [pictureOf(image, 'cardPicture')]),
    name,
    ...(text === '' ? [] : [element('span', { text })]),
  ];
}

function pictureOf(src: string, className: string): HTMLImageElement {
  return element('img', { className, attributes: { src, alt: '', loading: 'lazy' } });
}
