import type { PastChat } from '@bellhop/engine';
import { CodedError } from '@bellhop/schema';
import type { ReplayChat, ReplayFilter, ReplayPage } from '../api/shapes/replay-shapes.ts';
import { createTurnReader } from '../store/conversation-turns.ts';
import type { Reading } from '../store/open-store.ts';
import { readChatRow, readChatRows, type ChatRow } from '../store/replay-rows.ts';
import { hasOutcome, pastChatOf } from './past-chat.ts';

const pageSize = 100;
/** So many conversations are read at once, until a page has about so many turns: chats may be very long. */
const readTogether = 10;
const enoughTurns = 400;

export interface ReplayReader {
  /** A page of conversations, the newest first. */
  page(filter: ReplayFilter, cursor: string | undefined): Promise<ReplayPage>;
  /** Throws `conversation.notFound`. */
  chat(id: string): Promise<ReplayChat>;
}

/** Reads stored conversations for a replay. */
export function createReplayReader(
  from: Pick<Reading, 'read'>,
  { enough = enoughTurns } = {},
): ReplayReader {
  const readTurns = createTurnReader(from);

  async function page(filter: ReplayFilter, cursor: string | undefined): Promise<ReplayPage> {
    const rows = await readChatRows(from, filter, { cursor, take: pageSize });
    const page: ReplayPage = { chats: [], unreadable: 0, looked: 0, nextCursor: null };
    let turns = 0;
    while (page.looked < rows.length && turns < enough) {
      const together = rows.slice(page.looked, page.looked + readTogether);
      page.looked += together.length;
      turns += await addTo(page, together, filter);
    }
    const isLast = page.looked === rows.length && rows.length < pageSize;
    const last = isLast ? undefined : rows[page.looked - 1];
    if (last !== undefined) page.nextCursor = `${last.lastAt} ${last.id}`;
    return page;
  }

  /** Gives how many turns they have, those that the filter leaves out included. */
  async function addTo(page: ReplayPage, rows: readonly ChatRow[], { outcome }: ReplayFilter) {
    const stored = await readTurns(rows.map(({ id }) => id));
    let count = 0;
    for (const row of rows) {
      const turns = stored.get(row.id) ?? [];
      count += turns.length;
      const past = pastChatOf(row.id, turns);
      if (past === null) page.unreadable += turns.length === 0 ? 0 : 1;
      else if (outcome === undefined || hasOutcome(past, outcome)) {
        page.chats.push(toReplayChat(row, past));
      }
    }
    return count;
  }

  async function chat(id: string): Promise<ReplayChat> {
    const row = await readChatRow(from, id);
    if (row === null) throw new CodedError('conversation.notFound');
    const past = pastChatOf(id, (await readTurns([id])).get(id) ?? []);
    if (past === null) throw new CodedError('conversation.notFound');
    return toReplayChat(row, past);
  }

  return { page, chat };
}

function toReplayChat({ customerName, lastAt }: ChatRow, past: PastChat): ReplayChat {
  return { ...past, customerName, at: lastAt };
}
