import type { WalkedTurn } from '../api/shapes/conversation-shapes.ts';
import type { CustomerRow } from '../api/shapes/customer-shapes.ts';
import type { SideFigures } from '../api/shapes/flow-shapes.ts';
import type { Page } from '../api/shapes/page.ts';
import type { ReplayChat, ReplayFilter, ReplayPage } from '../api/shapes/replay-shapes.ts';
import { walkChat } from '../inbox/walk-chat.ts';
import { createReplayReader } from '../replay/replay-reader.ts';
import { readSides, type Sides } from '../store/canary-rows.ts';
import { readCustomers } from '../store/customer-rows.ts';
import type { Reading } from '../store/open-store.ts';
import { readAudience, type Audience, type AudienceRow } from '../store/schedule-rows.ts';

/**
 * What takes long to read in a large shop: hundreds of milliseconds to seconds with a million customers. SQLite answers
 * on the thread that asks, and no message would be answered meanwhile.
 */
export interface LongReads {
  customers: (input: {
    search: string | undefined;
    cursor: string | undefined;
  }) => Promise<Page<CustomerRow>>;
  replayPage: (input: { filter: ReplayFilter; cursor: string | undefined }) => Promise<ReplayPage>;
  replayChat: (input: { id: string }) => Promise<ReplayChat>;
  walk: (input: { id: string }) => Promise<WalkedTurn[]>;
  /** What came of two versions of a flow. */
  sides: (input: Sides) => Promise<[SideFigures, SideFigures]>;
  audience: (input: Audience) => Promise<AudienceRow[]>;
}

/** On the thread of whoever asks: for commands, and inside of the thread that the server has for it. */
export function longReadsHere(from: Pick<Reading, 'read'>): LongReads {
  const replay = createReplayReader(from);
  return {
    customers: ({ search, cursor }) => readCustomers(from, search, cursor),
    replayPage: ({ filter, cursor }) => replay.page(filter, cursor),
    replayChat: ({ id }) => replay.chat(id),
    walk: ({ id }) => walkChat(from, id),
    sides: (sides) => readSides(from, sides),
    audience: (audience) => readAudience(from, audience),
  };
}
