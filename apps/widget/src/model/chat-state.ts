export type Owner = 'bot' | 'waiting' | 'human' | 'closed';
export type QuickReply = { readonly id: string; readonly label: string };

/** A product, an order: something to look at, with a link and buttons of its own. */
export type Card = {
  readonly title: string;
  readonly text: string;
  readonly image: string | null;
  readonly url: string | null;
  readonly buttons: readonly QuickReply[];
};

/** A message as the server stored it. */
export type ChatMessage = {
  readonly id: string;
  readonly seq: number;
  readonly author: 'customer' | 'bot' | 'agent';
  readonly text: string;
  /** Address of the picture that it shows; absent when it shows none. */
  readonly image?: string;
  readonly cards?: readonly Card[];
  readonly buttons: readonly QuickReply[];
  /** ISO 8601. */
  readonly at: string;
};

/** A stored message with the name under which the page shows it: its id while it was on its way, else its own. */
export type KnownMessage = ChatMessage & { readonly key: string };

/** A message written here that the server has not listed yet. */
export type Outgoing = {
  /** Made once and kept for every retry, so that the server stores the message only once. */
  readonly id: string;
  readonly text: string;
  readonly button: string | null;
  readonly at: string;
  /** The newest message that was known when this one was written. */
  readonly afterSeq: number;
  /** `refused`: sending the same again cannot help. */
  readonly status: 'sending' | 'sent' | 'failed' | 'refused';
  readonly code: string | null;
};

export type ChatState = {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Why the first load failed. */
  readonly code: string | null;
  readonly channelName: string;
  readonly owner: Owner;
  readonly messages: readonly KnownMessage[];
  readonly outgoing: readonly Outgoing[];
  readonly isConnected: boolean;
};

export type Listing = {
  readonly channelName: string;
  readonly owner: Owner;
  readonly messages: readonly ChatMessage[];
};

export type ChatAction =
  | { readonly type: 'listed'; readonly listing: Listing }
  | { readonly type: 'listingFailed'; readonly code: string }
  | { readonly type: 'written'; readonly outgoing: Outgoing }
  | { readonly type: 'retried'; readonly id: string }
  | { readonly type: 'accepted'; readonly id: string; readonly owner: Owner | null }
  | {
      readonly type: 'sendFailed';
      readonly id: string;
      readonly code: string;
      readonly canRetry: boolean;
    }
  | { readonly type: 'withdrawn'; readonly id: string };

export function freshChat(outgoing: readonly Outgoing[] = []): ChatState {
  return {
    phase: 'loading',
    code: null,
    channelName: '',
    owner: 'bot',
    messages: [],
    outgoing,
    isConnected: true,
  };
}

/** The state after one action. */
export function reduceChat(state: ChatState, action: ChatAction): ChatState {
  switch (action.type) {
    case 'listed':
      return withListing(state, action.listing);
    case 'listingFailed':
      return state.phase === 'ready'
        ? { ...state, isConnected: false }
        : { ...state, phase: 'failed', code: action.code };
    case 'written':
      return { ...state, outgoing: [...state.outgoing, action.outgoing] };
    case 'retried':
      return changeOutgoing(state, action.id, { status: 'sending', code: null });
    case 'accepted': {
      const next = changeOutgoing(state, action.id, { status: 'sent', code: null });
      return action.owner === null ? next : { ...next, owner: action.owner };
    }
    case 'sendFailed':
      return changeOutgoing(state, action.id, {
        status: action.canRetry ? 'failed' : 'refused',
        code: action.code,
      });
    case 'withdrawn':
      return { ...state, outgoing: state.outgoing.filter(({ id }) => id !== action.id) };
  }
}

/** The number to ask the server for newer messages with. */
export function lastSeq(state: ChatState): number {
  return state.messages.at(-1)?.seq ?? 0;
}

function withListing(state: ChatState, listing: Listing): ChatState {
  let { outgoing } = state;
  const fresh = unseen(state.messages, listing.messages).map((message): KnownMessage => {
    const written = outgoingOf(outgoing, message);
    outgoing = written === undefined ? outgoing : outgoing.filter((one) => one !== written);
    return { ...message, key: written?.id ?? message.id };
  });
  const { channelName, owner } = listing;
  return {
    ...state,
    phase: 'ready',
    code: null,
    isConnected: true,
    channelName,
    owner,
    messages: [...state.messages, ...fresh].sort((a, b) => a.seq - b.seq),
    outgoing,
  };
}

/** Answers overlap (stream, polling, two tabs), so the same message may come again. */
function unseen(known: readonly ChatMessage[], listed: readonly ChatMessage[]): ChatMessage[] {
  const ids = new Set(known.map(({ id }) => id));
  const seqs = new Set(known.map(({ seq }) => seq));
  return listed.filter(({ id, seq }) => {
    if (ids.has(id) || seqs.has(seq)) return false;
    ids.add(id);
    seqs.add(seq);
    return true;
  });
}

/**
 * The outgoing message that this stored message is. Where the server names it by an id of its own, the words
 * decide; each stored message stands for one outgoing message only, so that saying "hi" twice shows twice.
 */
function outgoingOf(outgoing: readonly Outgoing[], message: ChatMessage): Outgoing | undefined {
  if (message.author !== 'customer') return undefined;
  const sameWords = outgoing.filter(
    ({ text, afterSeq }) => text === message.text && afterSeq < message.seq,
  );
  return (
    outgoing.find(({ id }) => id === message.id) ??
    sameWords.find(({ status }) => status === 'sent') ??
    sameWords.find(({ status }) => status !== 'refused')
  );
}

function changeOutgoing(
  state: ChatState,
  id: string,
  change: Pick<Outgoing, 'status' | 'code'>,
): ChatState {
  return {
    ...state,
    outgoing: state.outgoing.map((one) => (one.id === id ? { ...one, ...change } : one)),
  };
}
