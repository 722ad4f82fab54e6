import { maskEvents } from '@bellhop/engine';
import type { ReplayChat, ReplayService, TestSource } from '../api/shapes/replay-shapes.ts';
import type { LongReads } from '../long-reads/long-reads.ts';
import { readFlows } from '../store/flow-rows.ts';
import type { Reading } from '../store/open-store.ts';
import { replayAround } from './replay-around.ts';

type From = Pick<Reading, 'read'>;

/** Stored conversations for people who look what a draft would have answered. */
export function createReplayService(
  from: From,
  longReads: LongReads,
  country: () => Promise<string>,
): ReplayService {
  return {
    page: (filter, cursor) => longReads.replayPage({ filter, cursor }),
    chat: (id) => longReads.replayChat({ id }),
    around: () => replayAround(from),
    testSource: async (id) => {
      const { turns } = await longReads.replayChat({ id });
      const events = turns.map(({ event }) => event);
      return { events: maskEvents(events, await country()), flows: await flowsIn(from, turns) };
    },
  };
}

async function flowsIn(from: From, turns: ReplayChat['turns']): Promise<TestSource['flows']> {
  const counts = new Map<string, number>();
  for (const { trace } of turns) {
    for (const flow of new Set(trace.steps.map((step) => step.flow))) {
      counts.set(flow, (counts.get(flow) ?? 0) + 1);
    }
  }
  return (await readFlows(from))
    .filter(({ id }) => counts.has(id))
    .sort((left, right) => (counts.get(right.id) ?? 0) - (counts.get(left.id) ?? 0))
    .map(({ id, name }) => ({ id, name }));
}
