import { playChat, type JudgedChat, type Scene } from '@bellhop/engine';
import type { FileChat, FlowDocument } from '@bellhop/schema';
import type { StoreApi } from 'zustand/vanilla';
import { api } from '../../../api/trpc.ts';
import type { ReplayAround } from './replay-calls.ts';
import { stageMaker } from './replay-stage.ts';
import type { ReplayState } from './replay-state.ts';
import type { ReplayWorker } from './replay-worker.ts';

/** A replay that is on its way. */
export interface Running {
  worker: ReplayWorker;
  around: ReplayAround;
  draft: FlowDocument;
  /** False once it was cancelled, or another one was started. */
  isCurrent: () => boolean;
  store: StoreApi<ReplayState>;
}

/** So many chats of a file at once: the page plays them itself, and must not stand still. */
const slice = 50;

/** The newest stored chats, page by page. */
export async function replayStored(running: Running, now: number): Promise<void> {
  const { worker, isCurrent, store } = running;
  const { last, days, ...filter } = store.getState().choice;
  const since = days === null ? {} : { since: new Date(now - days * 86_400_000).toISOString() };
  const fetchPage = (cursor?: string) =>
    api.replay.page.query({ ...filter, ...since, ...(cursor !== undefined && { cursor }) });
  let next: ReturnType<typeof fetchPage> | null = fetchPage();
  while (next !== null) {
    const page: Awaited<ReturnType<typeof fetchPage>> = await next;
    if (!isCurrent()) return;
    const left = last - store.getState().judged.length;
    const chats = page.chats.slice(0, left);
    const isMore = chats.length < left;
    // The server reads the next ones while these are replayed. What fails is told when its turn has come.
    next = isMore && page.nextCursor !== null ? fetchPage(page.nextCursor) : null;
    next?.catch(() => undefined);
    const judged = await worker.judge(chats);
    if (!isCurrent()) return;
    const labels = new Map(store.getState().labels);
    for (const { id, customerName, at } of chats) labels.set(id, { name: customerName, at });
    const unreadable = store.getState().unreadable + page.unreadable;
    add(running, judged, { labels, unreadable });
  }
}

/** Chats of a file: as the live flows answer them, and then on the draft. */
export async function replayFile(
  running: Running,
  chats: readonly FileChat[],
  shop: Pick<Scene, 'reader' | 'clock'>,
): Promise<void> {
  const { worker, around, draft, isCurrent, store } = running;
  const { live } = await stageMaker(around, draft);
  for (let from = 0; from < chats.length; from += slice) {
    const played = chats.slice(from, from + slice).map((chat) => playChat(chat, { live, ...shop }));
    const judged = await worker.judge(played);
    if (!isCurrent()) return;
    const fromFile = new Map(store.getState().fromFile);
    const labels = new Map(store.getState().labels);
    for (const chat of played) {
      fromFile.set(chat.id, chat);
      labels.set(chat.id, { name: chat.id, at: null });
    }
    add(running, judged, { fromFile, labels });
  }
}

function add({ store }: Running, judged: readonly JudgedChat[], more: Partial<ReplayState>): void {
  store.setState((state) => ({ ...more, judged: [...state.judged, ...judged] }));
}
