import type {
  Card,
  ChatMessage,
  Listing,
  Outgoing,
  Owner,
  QuickReply,
} from '../model/chat-state.ts';

// The page checks answers by hand: a schema library would weigh more than the whole page.

/** The listing in a server's answer, or null when it is not one. Messages that cannot be read are left out. */
export function readListing(value: unknown): Listing | null {
  if (!isRecord(value) || !isRecord(value['channel'])) return null;
  const name = value['channel']['name'];
  const list = value['messages'];
  if (typeof name !== 'string' || !Array.isArray(list)) return null;
  return {
    channelName: name,
    owner: readOwner(value['owner']) ?? 'bot',
    messages: list.map(readMessage).filter((message) => message !== null),
  };
}

/** Who answers after a message was taken, or null when the answer does not say. */
export function readAcceptedOwner(value: unknown): Owner | null {
  return isRecord(value) ? readOwner(value['owner']) : null;
}

/** The stable code of a refusal. The first field's code says more than "invalid input". */
export function readErrorCode(value: unknown): string {
  if (!isRecord(value)) return 'internal';
  const body = isRecord(value['error']) ? value['error'] : value;
  const problems = Array.isArray(body['problems']) ? body['problems'] : [];
  const first: unknown = problems[0];
  if (isRecord(first) && typeof first['code'] === 'string') return first['code'];
  return typeof body['code'] === 'string' ? body['code'] : 'internal';
}

/** Unsent messages of an earlier visit to the page, as they were stored. */
export function readUnsent(value: unknown): Outgoing[] {
  return Array.isArray(value) ? value.map(readOutgoing).filter((one) => one !== null) : [];
}

function readMessage(value: unknown): ChatMessage | null {
  if (!isRecord(value)) return null;
  const { id, seq, author, text, at, buttons } = value;
  if (typeof id !== 'string' || typeof seq !== 'number' || typeof at !== 'string') return null;
  if (author !== 'customer' && author !== 'bot' && author !== 'agent') return null;
  return {
    id,
    seq,
    author,
    at,
    text: typeof text === 'string' ? text : '',
    ...readContent(value),
    buttons: readButtons(buttons),
  };
}

function readContent({ kind, url, cards }: Record<string, unknown>) {
  if (kind === 'image') {
    const image = webAddress(url);
    return image === null ? {} : { image };
  }
  if (kind !== 'cards' || !Array.isArray(cards)) return {};
  return { cards: cards.map(readCard).filter((card) => card !== null) };
}

function readCard(value: unknown): Card | null {
  if (!isRecord(value) || typeof value['title'] !== 'string') return null;
  const { title, text, image, url, buttons } = value;
  return {
    title,
    text: typeof text === 'string' ? text : '',
    image: webAddress(image),
    url: webAddress(url),
    buttons: readButtons(buttons),
  };
}

/** Nothing but the web is opened or shown. */
function webAddress(value: unknown): string | null {
  return typeof value === 'string' && /^https?:\/\//i.test(value) ? value : null;
}

function readButtons(value: unknown): QuickReply[] {
  return Array.isArray(value) ? value.map(readButton).filter((one) => one !== null) : [];
}

function readButton(value: unknown): QuickReply | null {
  if (!isRecord(value)) return null;
  const { id, label } = value;
  return typeof id === 'string' && typeof label === 'string' ? { id, label } : null;
}

function readOutgoing(value: unknown): Outgoing | null {
  if (!isRecord(value)) return null;
  const { id, text, button, at, afterSeq } = value;
  if (typeof id !== 'string' || typeof text !== 'string' || typeof at !== 'string') return null;
  return {
    id,
    text,
    at,
    button: typeof button === 'string' ? button : null,
    afterSeq: typeof afterSeq === 'number' ? afterSeq : 0,
    status: 'failed',
    code: 'network',
  };
}

function readOwner(value: unknown): Owner | null {
  return value === 'bot' || value === 'waiting' || value === 'human' || value === 'closed'
    ? value
    : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
