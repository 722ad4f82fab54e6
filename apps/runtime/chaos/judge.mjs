import { compareLists, double, loss, wrong } from './findings.mjs';
import { judgeChat } from './judge-chat.mjs';
import { judgeDeliveries } from './judge-deliveries.mjs';
import { judgeTurns } from './judge-turns.mjs';
import { createOneThread } from './one-thread.mjs';
import { createRecords } from './records.mjs';

/** Looks through what was stored and delivered. Every finding is something that must not be. */
export async function judge(ask, { answers, open, quarrels, arrivals }) {
  const findings = [
    ...[...open.keys()].map((id) => wrong(`${id} was never answered`)),
    ...quarrels.map((id) => wrong(`${id} was answered in two ways`)),
    ...(await lostOrDoubled(ask, answers)),
  ];
  const runAgain = await createOneThread(ask);
  const records = createRecords(ask);
  for (const chat of await ask('SELECT * FROM "Conversation" ORDER BY "createdAt"')) {
    const turns = await records.of(chat);
    findings.push(...(await judgeChat(ask, chat)), ...judgeTurns(chat, turns));
    findings.push(...runAgain(chat, turns));
  }
  findings.push(...(await judgeDeliveries(ask, arrivals)));
  return findings;
}

/** How many timers, requests and deliveries there still are. */
export async function leftToDo(ask) {
  const [row] = await ask(
    `SELECT (SELECT count(*) FROM "Timer") + (SELECT count(*) FROM "Request") +
       (SELECT count(*) FROM "Delivery" WHERE "state" = 'pending') AS "left"`,
  );
  return Number(row.left);
}

/** Every message that was answered is stored once, as a message and as a turn, wherever it was sent. */
async function lostOrDoubled(ask, answers) {
  const rows = await ask(`SELECT "externalId" FROM "Turn" WHERE "externalId" LIKE 'm:%'`);
  const turns = rows.map(({ externalId }) => externalId.slice('m:'.length)).toSorted();
  const acknowledged = [...answers.keys()].toSorted();
  const said = new Map();
  for (const { text } of await ask(`SELECT "text" FROM "Message" WHERE "author" = 'customer'`)) {
    said.set(text, (said.get(text) ?? 0) + 1);
  }
  const stored = acknowledged.flatMap((id) => {
    const times = said.get(`message ${id.slice('m-'.length)}`) ?? 0;
    if (times === 1) return [];
    return [times === 0 ? loss(`${id} is not stored`) : double(`${id} is stored ${times} times`)];
  });
  return [...compareLists('turns of messages', acknowledged, turns), ...stored];
}
