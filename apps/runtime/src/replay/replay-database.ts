import { answeredBy, judgeChat, playChat, type JudgedChat, type PastChat } from '@bellhop/engine';
import type { FileChat, FlowDocument } from '@bellhop/schema';
import type { ReplayFilter } from '../api/shapes/replay-shapes.ts';
import type { Reading } from '../store/open-store.ts';
import type { FileShop } from './file-shop.ts';
import { replayAround } from './replay-around.ts';
import { createReplayReader } from './replay-reader.ts';
import { replayShop, replayStage } from './replay-shop.ts';

/** What is replayed: the newest stored conversations, or those of a file as the live flows answer them. */
export type ReplaySource =
  { filter: ReplayFilter; last: number } | { chats: readonly FileChat[]; shop: FileShop };

export interface Replayed {
  judged: JudgedChat[];
  /** Conversations that nothing of today can read. */
  unreadable: number;
}

interface ReplayOptions {
  /** Compare with what this version answers to the same chats, instead of with what was answered. */
  base?: FlowDocument;
  onPage?: (done: number) => void;
}

/** Replays conversations on a draft, page by page: what is kept is what came out. */
export async function replayDatabase(
  from: Pick<Reading, 'read'>,
  draft: FlowDocument,
  source: ReplaySource,
  { base, onPage = () => undefined }: ReplayOptions = {},
): Promise<Replayed> {
  const shop = replayShop(await replayAround(from));
  const stage = replayStage(draft, shop);
  const other = base === undefined ? null : replayStage(base, shop);
  const replayed: Replayed = { judged: [], unreadable: 0 };
  const take = (chats: readonly PastChat[]) => {
    for (const chat of chats) {
      const past = other === null ? chat : answeredBy(chat, other);
      replayed.judged.push({ id: chat.id, verdict: judgeChat(past, stage) });
    }
    onPage(replayed.judged.length);
  };
  if ('chats' in source) {
    take(source.chats.map((chat) => playChat(chat, { live: shop.live, ...source.shop })));
    return replayed;
  }
  const reader = createReplayReader(from);
  let cursor: string | null | undefined;
  while (cursor !== null && replayed.judged.length < source.last) {
    const page = await reader.page(source.filter, cursor);
    replayed.unreadable += page.unreadable;
    take(page.chats.slice(0, source.last - replayed.judged.length));
    cursor = page.nextCursor;
  }
  return replayed;
}
