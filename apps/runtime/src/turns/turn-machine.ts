import type { ChatChange } from '../live/hub.ts';
import type { LiveLanguage } from '../language/live-language.ts';
import type { Clock, Ids } from '../ports.ts';
import { writeChats } from '../store/write-chats.ts';
import type { Store } from '../store/open-store.ts';
import type { Chat } from './chat.ts';
import { createChatQueues, type ChatQueues } from './chat-queues.ts';
import { createGroupCommit, type GroupCommit } from './group-commit.ts';
import type { Programs } from './programs.ts';

/** What is told to whoever counts and to whoever watches, after the fact. */
export interface TurnObserver {
  turnEnded(outcome: string, seconds: number): void;
  duplicate(): void;
  chatChanged(change: ChatChange): void;
}

/** Everything that turns and the actions of agents share. */
export interface TurnMachine {
  store: Store;
  clock: Clock;
  ids: Ids;
  programs: Programs;
  liveLanguage: LiveLanguage;
  /** The shop's, ISO 3166. */
  country: string;
  queues: ChatQueues;
  group: GroupCommit;
  observer: TurnObserver;
  agentsOnline: () => number;
}

export function createTurnMachine(parts: Omit<TurnMachine, 'queues' | 'group'>): TurnMachine {
  const { store } = parts;
  const group = createGroupCommit((writes) =>
    store.write((transaction) => writeChats(transaction, writes)),
  );
  return { ...parts, queues: createChatQueues(), group };
}

/** What watchers of a chat are told. */
export function changeOf({ id, channel, externalId, seq }: Chat): ChatChange {
  return { id, channelId: channel.id, externalId, seq };
}
