import type { Ids } from '../ports.ts';
import type { ChatWrite, NewMessage } from './chat.ts';
import { plainText } from './message-content.ts';

export function blankMessage({ chat, at }: ChatWrite, ids: Ids): NewMessage {
  return {
    id: ids.next('m'),
    seq: chat.seq + 1,
    author: 'bot',
    agentName: null,
    text: '',
    content: plainText,
    buttons: [],
    button: null,
    attachments: [],
    turnId: null,
    at,
  };
}

export function addMessage(write: ChatWrite, message: NewMessage): void {
  write.messages.push(message);
  write.chat.seq = message.seq;
  write.chat.lastAt = message.at;
  write.chat.lastText = previewOf(message);
}

/** One line for the lists. */
function previewOf({ text, content, attachments }: NewMessage): string {
  if (text !== '') return text.slice(0, 200);
  const [card] = content.cards ?? [];
  const [file] = attachments;
  const words = card?.title ?? content.url ?? file?.name ?? file?.url ?? '';
  return words.slice(0, 200);
}
