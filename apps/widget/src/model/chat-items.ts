import type {
  Card,
  ChatMessage,
  ChatState,
  KnownMessage,
  Outgoing,
  QuickReply,
} from './chat-state.ts';

export type DayItem = { readonly kind: 'day'; readonly key: string; readonly at: string };
export type MessageItem = {
  readonly kind: 'message';
  readonly key: string;
  readonly author: ChatMessage['author'];
  readonly text: string;
  readonly image: string | null;
  readonly cards: readonly Card[];
  readonly at: string;
  readonly buttons: readonly QuickReply[];
  readonly areButtonsActive: boolean;
  readonly status: Outgoing['status'] | 'stored';
  readonly code: string | null;
  /** The first and the last of neighbours from one author; they share the name above and the time below. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
};
export type ChatItem = DayItem | MessageItem;

const neighbourMilliseconds = 5 * 60_000;

/** What the log shows, in order: days, stored messages, then messages on their way. */
export function chatItems(state: ChatState): ChatItem[] {
  const active = idOfActiveButtons(state);
  const bare = [
    ...state.messages.map((message) => fromStored(message, active)),
    ...state.outgoing.map(fromOutgoing),
  ];
  return bare.flatMap((item, index): ChatItem[] => {
    const before = bare[index - 1];
    const after = bare[index + 1];
    const message: MessageItem = {
      ...item,
      isFirst: before === undefined || !areNeighbours(before, item),
      isLast: after === undefined || !areNeighbours(item, after),
    };
    const startsDay = before === undefined || dayOf(before.at) !== dayOf(item.at);
    return startsDay
      ? [{ kind: 'day', key: `day:${dayOf(item.at)}:${item.key}`, at: item.at }, message]
      : [message];
  });
}

/**
 * Only the bot's newest message may be answered by a button: the flow has left the older ones behind.
 * A person who has written since, or a press that is on its way, ends that too.
 */
function idOfActiveButtons(state: ChatState): string | null {
  const newest = state.messages.findLast(({ author }) => author !== 'customer');
  const isPressed = state.outgoing.some(
    ({ button, status }) => button !== null && (status === 'sending' || status === 'sent'),
  );
  return newest?.author === 'bot' && !isPressed ? newest.id : null;
}

function fromStored(message: KnownMessage, active: string | null): MessageItem {
  const { author, text, image = null, cards = [], at, buttons, id, key } = message;
  const areButtonsActive = id === active;
  const rest = { code: null, isFirst: true, isLast: true, status: 'stored' } as const;
  return {
    kind: 'message',
    key,
    author,
    text,
    image,
    cards,
    at,
    buttons,
    areButtonsActive,
    ...rest,
  };
}

function fromOutgoing({ id, text, at, status, code }: Outgoing): MessageItem {
  const content = { image: null, cards: [], buttons: [] };
  const rest = { ...content, areButtonsActive: false, isFirst: true, isLast: true };
  return { kind: 'message', key: id, author: 'customer', text, at, status, code, ...rest };
}

function areNeighbours(first: MessageItem, second: MessageItem): boolean {
  return (
    first.author === second.author &&
    dayOf(first.at) === dayOf(second.at) &&
    Date.parse(second.at) - Date.parse(first.at) < neighbourMilliseconds
  );
}

/** The reader's own day, not the server's. */
function dayOf(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear().toString()}-${(date.getMonth() + 1).toString()}-${date.getDate().toString()}`;
}
