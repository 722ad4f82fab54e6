import { elsewhereOf, type Elsewhere } from '../live/elsewhere.ts';
import type { ChatChange } from '../live/hub.ts';
import type { LiveLanguage } from '../language/live-language.ts';
import type { LiveShop } from '../shop/live-shop.ts';
import type { Clock, Ids } from '../ports.ts';
import type { Store } from '../store/open-store.ts';
import { createAnswerReader, type AnswerReader } from '../store/read-answer.ts';
import { createBatchStore } from './batch-store.ts';
import type { Chat, ChatWrite } from './chat.ts';
import { createChatQueues, type ChatQueues } from './chat-queues.ts';
import { createGroupCommit, type GroupCommit } from './group-commit.ts';
import { createKnownChats, type KnownChats } from './known-chats.ts';
import { createKnownReadings, type KnownReadings } from './known-readings.ts';
import { leftOf } from './left-of.ts';
import type { Programs } from './programs.ts';

/** What is told to whoever counts and to whoever watches, after the fact. */
export interface TurnObserver {
  turnEnded(outcome: string, seconds: number): void;
  duplicate(): void;
  chatChanged(change: ChatChange): void;
}

/** What begins once a turn is stored: timers, requests, notices. */
export interface FollowUps {
  add(followUp: (write: ChatWrite) => void): void;
  stored(write: ChatWrite): void;
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
  shop: Pick<LiveShop, 'current'>;
  queues: ChatQueues;
  group: GroupCommit;
  known: KnownChats;
  readings: KnownReadings;
  answers: AnswerReader;
  observer: TurnObserver;
  followUps: FollowUps;
  elsewhere: Elsewhere;
  agentsOnline: () => number;
}

export function createTurnMachine(
  parts: Omit<
    TurnMachine,
    'queues' | 'group' | 'known' | 'readings' | 'answers' | 'followUps' | 'elsewhere'
  >,
): TurnMachine {
  const { store, ids } = parts;
  const known = createKnownChats();
  store.watchWrites(() => {
    known.dropAll();
  });
  const elsewhere = elsewhereOf(store);
  // It would be refused when it is stored; this spares the turn.
  elsewhere.hear('chat', ({ change }) => {
    known.drop(change.channelId, change.externalId);
  });
  return {
    ...parts,
    queues: createChatQueues(),
    group: createGroupCommit(createBatchStore(store, ids)),
    known,
    readings: createKnownReadings(),
    answers: createAnswerReader(store),
    followUps: createFollowUps(elsewhere),
    elsewhere,
  };
}

function createFollowUps(elsewhere: Elsewhere): FollowUps {
  const all: ((write: ChatWrite) => void)[] = [];
  return {
    add: (followUp) => {
      all.push(followUp);
    },
    stored: (write) => {
      for (const followUp of all) followUp(write);
      const left = leftOf(write);
      if (left !== null) elsewhere.tell(left);
    },
  };
}

/** What watchers of a chat are told. */
export function changeOf({ id, channel, externalId, seq }: Chat): ChatChange {
  return { id, channelId: channel.id, externalId, seq };
}
