import { maskEvents, type PastChat } from '@bellhop/engine';
import { CodedError } from '@bellhop/schema';
import type {
  ReplayChat,
  ReplayFilter,
  ReplayPage,
  ReplayService,
  TestSource,
} from '../api/shapes/replay-shapes.ts';
import { createTurnReader } from '../store/conversation-turns.ts';
import { readFlows } from '../store/flow-rows.ts';
import type { Reading } from '../store/open-store.ts';
import { readChatRow, readChatRows, type ChatRow } from '../store/replay-rows.ts';
import { hasOutcome, pastChatOf } from './past-chat.ts';
import { replayAround } from './replay-around.ts';

const pageSize = 100;

type From = Pick<Reading, 'read'>;

export function createReplayService(from: From, country: () => Promise<string>): ReplayService {
  const pages = createReplayPages(from);
  const readTurns = createTurnReader(from);
  const chat = async (id: string): Promise<ReplayChat> => {
    const row = await readChatRow(from, id);
    if (row === null) throw new CodedError('conversation.notFound');
    const past = pastChatOf(id, (await readTurns([id])).get(id) ?? []);
    if (past === null) throw new CodedError('conversation.notFound');
    return toReplayChat(row, past);
  };
  return {
    page: pages,
    chat,
    around: () => replayAround(from),
    testSource: async (id) => {
      const { turns } = await chat(id);
      const events = turns.map(({ event }) => event);
      return { events: maskEvents(events, await country()), flows: await flowsIn(from, turns) };
    },
  };
}

/** Pages of conversations, the newest first. */
export function createReplayPages(from: From): ReplayService['page'] {
  const readTurns = createTurnReader(from);
  return async (filter: ReplayFilter, cursor: string | undefined): Promise<ReplayPage> => {
    const rows = await readChatRows(from, filter, { cursor, take: pageSize });
    const stored = await readTurns(rows.map(({ id }) => id));
    const last = rows.length === pageSize ? rows.at(-1) : undefined;
    const page: ReplayPage = {
      chats: [],
      unreadable: 0,
      looked: rows.length,
      nextCursor: last === undefined ? null : `${last.lastAt} ${last.id}`,
    };
    for (const row of rows) {
      const turns = stored.get(row.id) ?? [];
      const past = pastChatOf(row.id, turns);
      if (past === null) page.unreadable += turns.length === 0 ? 0 : 1;
      else if (filter.outcome === undefined || hasOutcome(past, filter.outcome)) {
        page.chats.push(toReplayChat(row, past));
      }
    }
    return page;
  };
}

function toReplayChat({ customerName, lastAt }: ChatRow, past: PastChat): ReplayChat {
  return { ...past, customerName, at: lastAt };
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
