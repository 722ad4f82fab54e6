import { judgeAnswers } from './judge-answers.mjs';
import { judgeChat } from './judge-chat.mjs';
import { judgeDeliveries } from './judge-deliveries.mjs';
import { judgeTurns } from './judge-turns.mjs';
import { createOneThread } from './one-thread.mjs';

/**
 * Looks through what was stored (`history`), what customers were told (`journal`) and what was delivered (`arrivals`).
 * Every finding is something that must not be. It reads no clock, file or database: its tests hand it histories with one
 * fault each.
 */
export function judge(engine, { history, journal, arrivals }) {
  const { versions, chats } = history;
  const runAgain = createOneThread(engine, versions);
  return [
    ...judgeAnswers(chats, journal),
    ...chats.flatMap((chat) => [...judgeChat(chat), ...judgeTurns(chat), ...runAgain(chat)]),
    ...judgeDeliveries(chats, arrivals),
  ];
}
