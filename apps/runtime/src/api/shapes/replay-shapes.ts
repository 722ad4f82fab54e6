import type { PastChat, PastRelease } from '@bellhop/engine';
import type { Event, FlowDocument } from '@bellhop/schema';

export const replayOutcomes = ['answered', 'handedOff', 'unmatched', 'failed'] as const;
/** How a conversation came out: the bot alone answered, it was handed to a person, nothing understood a message, a step failed. */
export type ReplayOutcome = (typeof replayOutcomes)[number];

/** Which conversations are replayed, the newest first. */
export interface ReplayFilter {
  /** ISO 8601: something happened in them since. */
  since?: string | undefined;
  /** Key of a channel. */
  channel?: string | undefined;
  /** A tag that the customer has. */
  tag?: string | undefined;
  outcome?: ReplayOutcome | undefined;
}

export interface ReplayChat extends PastChat {
  customerName: string | null;
  /** When something happened last. */
  at: string;
}

export interface ReplayPage {
  chats: ReplayChat[];
  /** Chats whose records no version of today can read. */
  unreadable: number;
  /** How many conversations were looked at for it, those that the filter left out included. */
  looked: number;
  nextCursor: string | null;
}

/** All that a replay needs besides the conversations. */
export interface ReplayAround {
  /** What was live together, trials included, by release. */
  releases: Record<string, PastRelease>;
  /** What these releases are made of. */
  versions: { version: string; document: FlowDocument }[];
  /** Versions that are live now, in list order. */
  live: string[];
  /** Ids of all flows in list order. */
  order: string[];
}

/** One conversation for a test case, without what tells whose it was. */
export interface TestSource {
  events: Event[];
  /** The flows that answered in it, the one that answered most first. */
  flows: { id: string; name: string }[];
}

export interface ReplayService {
  page(filter: ReplayFilter, cursor: string | undefined): Promise<ReplayPage>;
  chat(id: string): Promise<ReplayChat>;
  around(): Promise<ReplayAround>;
  testSource(id: string): Promise<TestSource>;
}
