import type { QuickReply } from '../model/chat-state.ts';
import { element } from './element.ts';

/** The buttons below a message or on a card; hidden when there are none. */
export function createQuickReplies(
  replies: readonly QuickReply[],
  onPress: (reply: QuickReply) => void,
): HTMLElement {
  const buttons = replies.map((reply) => {
    const button = element('button', { text: reply.label, attributes: { type: 'button' } });
    button.addEventListener('click', () => onPress(reply));
    return button;
  });
  const group = element('div', {
    className: 'quick',
    attributes: { role: 'group' },
    children: buttons,
  });
  group.hidden = replies.length === 0;
  return group;
}
