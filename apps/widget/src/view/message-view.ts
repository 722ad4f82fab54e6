import type { Translate } from '../language/translate.ts';
import type { DayItem, MessageItem } from '../model/chat-items.ts';
import type { QuickReply } from '../model/chat-state.ts';
import { linkify } from '../text/linkify.ts';
import { createContent } from './content-view.ts';
import { element, setText } from './element.ts';
import { createFoot, type FootHandlers } from './message-foot.ts';
import { createQuickReplies } from './quick-replies-view.ts';

export type MessageHandlers = FootHandlers & {
  readonly onPress: (button: QuickReply) => void;
};
/** The page's words, and the region by whose habits times are written. */
export type Wording = { readonly t: Translate; readonly region: string };

export type EntryView<Item> = {
  readonly node: Element;
  /** Changes only what differs: the log is a live region, and what is put in anew is read out again. */
  readonly update: (item: Item, wording: Wording) => void;
};

/** The heading above the messages of one day. */
export function createDayView(): EntryView<DayItem> {
  const node = element('li', { className: 'day' });
  return {
    node,
    update: ({ at }, { region }) => {
      setText(node, new Intl.DateTimeFormat(region, { dateStyle: 'medium' }).format(new Date(at)));
    },
  };
}

/** One message: who (seen for people, heard for all), the words, the quick replies, the time or what went wrong. */
export function createMessageView(
  { text, image, cards, buttons }: MessageItem,
  handlers: MessageHandlers,
): EntryView<MessageItem> {
  const author = element('span');
  const bubble = element('p', { className: 'bubble', attributes: { dir: 'auto' } });
  bubble.append(...linkify(text).map(({ text: words, href }) => wordsOrLink(words, href)));
  // A picture says it all where there are no words.
  bubble.hidden = text === '' && (image !== null || cards.length > 0);
  const content = createContent({ image, cards }, handlers.onPress);
  const quick = createQuickReplies(buttons, handlers.onPress);
  const foot = createFoot(handlers);
  const node = element('li', { children: [author, bubble, ...content.nodes, quick, foot.node] });
  return {
    node,
    update: (item, { t, region }) => {
      node.className = `entry ${item.author} ${item.status}${item.isFirst ? ' first' : ''}`;
      author.className = item.author === 'agent' && item.isFirst ? 'author' : 'hidden';
      setText(author, t(`author.${item.author}`));
      if (text === '') setText(bubble, t('message.noText'));
      quick.setAttribute('aria-label', t('message.buttons'));
      content.setAlt(t('message.picture'));
      for (const button of [...quick.children, ...content.buttons]) {
        button.toggleAttribute('disabled', !item.areButtonsActive);
      }
      foot.update(item, { t, region });
    },
  };
}

function wordsOrLink(text: string, href: string | null): Node | string {
  if (href === null) return text;
  const rel = 'noopener noreferrer nofollow';
  return element('a', { text, attributes: { href, target: '_blank', rel } });
}
