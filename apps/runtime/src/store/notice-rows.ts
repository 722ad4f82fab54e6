import type { NoticeRow } from '../api/shapes/notice-shapes.ts';
import type { Store } from './open-store.ts';

export interface DueNotice {
  id: string;
  by: string;
  target: string;
  text: string;
  attempts: number;
  createdAt: string;
  conversation: { id: string; externalId: string; channel: string };
}

/** Notices to addresses outside that are due, in the order of their times. */
export async function readDueNotices(store: Store, now: string): Promise<DueNotice[]> {
  const rows = await store.read.notice.findMany({
    where: { nextAt: { lte: now } },
    orderBy: { nextAt: 'asc' },
    take: 100,
  });
  const chats = await store.read.conversation.findMany({
    where: { id: { in: rows.map(({ conversationId }) => conversationId) } },
    select: { id: true, externalId: true, channel: { select: { key: true } } },
  });
  const known = new Map(chats.map((chat) => [chat.id, chat]));
  return rows.map(({ id, conversationId, by, target, text, attempts, createdAt }) => {
    const chat = known.get(conversationId);
    const externalId = chat?.externalId ?? '';
    const conversation = { id: conversationId, externalId, channel: chat?.channel.key ?? '' };
    return { id, by, target, text, attempts, createdAt, conversation };
  });
}

export async function readNextNotice({ read }: Store): Promise<string | null> {
  const row = await read.notice.findFirst({
    where: { nextAt: { not: null } },
    orderBy: { nextAt: 'asc' },
    select: { nextAt: true },
  });
  return row?.nextAt ?? null;
}

/** How sending one went: sent, to be tried again, or given up. */
export async function settleNotice(
  { writeAside }: Store,
  id: string,
  change: { nextAt: string | null; doneAt?: string; failure?: string },
): Promise<void> {
  await writeAside((transaction) =>
    transaction.notice.updateMany({
      where: { id },
      data: { ...change, attempts: { increment: 1 } },
    }),
  );
}

/** What agents have not dealt with yet, the newest first: notices to teams, and those that could not be sent. */
export async function readOpenNotices({ read }: Store): Promise<NoticeRow[]> {
  const rows = await read.notice.findMany({
    where: { doneAt: null, OR: [{ by: 'team' }, { failure: { not: null } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  return rows.map(({ id, conversationId, by, target, text, createdAt, failure }) => {
    return { id, conversationId, team: by === 'team' ? target : '', text, createdAt, failure };
  });
}

/** False when there was none, or somebody was faster. */
export async function closeNotice({ writeAside }: Store, id: string, at: string): Promise<boolean> {
  const { count } = await writeAside((transaction) =>
    transaction.notice.updateMany({
      where: { id, doneAt: null },
      data: { doneAt: at, nextAt: null },
    }),
  );
  return count > 0;
}
