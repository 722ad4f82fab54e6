import { isDeepStrictEqual } from 'node:util';
import { inflateSync } from 'node:zlib';

/** Looks through what was stored and delivered. Every sentence is something that must not be. */
export async function judge(ask, { answers, quarrels, arrivals }) {
  const faults = quarrels.map((id) => `${id} was answered in two ways`);
  faults.push(...(await lostOrDoubled(ask, answers)));
  for (const chat of await ask('SELECT * FROM "Conversation"')) {
    faults.push(...(await gaps(ask, chat)), ...(await otherStates(ask, chat)));
  }
  return [...faults, ...(await wronglyDelivered(ask, arrivals))];
}

/** Whether nothing is left to be done outside. */
export async function isQuiet(ask) {
  const requests = await ask('SELECT "wait" FROM "Request" LIMIT 1');
  const pending = await ask(`SELECT "id" FROM "Delivery" WHERE "state" = 'pending' LIMIT 1`);
  return requests.length + pending.length === 0;
}

async function lostOrDoubled(ask, answers) {
  const rows = await ask(`SELECT "externalId" FROM "Turn" WHERE "externalId" LIKE 'm:%'`);
  const stored = new Set(rows.map(({ externalId }) => externalId));
  const counts = new Map();
  for (const { text } of await ask('SELECT "text" FROM "Message"')) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const wrong = [...answers.keys()].flatMap((id) => {
    const number = id.slice('m-'.length);
    const lost = stored.has(`m:${id}`) ? [] : [`${id} was answered and is lost`];
    const said = counts.get(`message ${number}`) ?? 0;
    const replied = counts.get(`got message ${number}`) ?? 0;
    return [
      ...lost,
      ...(said === 1 ? [] : [`${id} is stored ${said} times`]),
      ...(replied === 1 ? [] : [`${id} has ${replied} replies`]),
    ];
  });
  return rows.length === stored.size ? wrong : [...wrong, 'a key has two turns'];
}

async function gaps(ask, chat) {
  const rows = await ask(
    'SELECT "seq", "author", "text" FROM "Message" WHERE "conversationId" = ? ORDER BY "seq"',
    chat.id,
  );
  const name = chat.externalId;
  const count = (is) => rows.filter(is).length;
  const heard = count(({ author }) => author === 'customer');
  const later = count(({ text }) => text === 'later');
  return [
    ...(rows.every(({ seq }, at) => seq === at + 1) ? [] : [`${name} has a gap in its messages`]),
    ...(chat.seq === rows.length ? [] : [`${name} counts ${chat.seq} of ${rows.length} messages`]),
    ...(chat.received === heard ? [] : [`${name} counts ${chat.received} of ${heard} customer's`]),
    ...(later === heard ? [] : [`${name} got ${later} late replies to ${heard} messages`]),
  ];
}

/** One turn after the other: each began where the one before had ended. Every turn of this flow has a message. */
async function otherStates(ask, chat) {
  const turns = await ask(
    `SELECT t."id", t."place", b."records" FROM "Turn" t JOIN "TurnBatch" b ON b."id" = t."batchId"
     WHERE t."conversationId" = ?
     ORDER BY (SELECT min(m."seq") FROM "Message" m WHERE m."conversationId" = t."conversationId" AND m."turnId" = t."id")`,
    chat.id,
  );
  const records = turns.map(({ place, records: packed }) => unpack(packed)[place]);
  const breaks = records.flatMap(({ stateBefore }, at) => {
    const before = records[at - 1];
    if (before === undefined || isDeepStrictEqual(before.stateAfter, stateBefore)) return [];
    return [`${chat.externalId} jumped before ${turns[at].id}`];
  });
  const last = records.at(-1)?.stateAfter;
  return isDeepStrictEqual(last, JSON.parse(chat.state))
    ? breaks
    : [...breaks, `${chat.externalId} is not in the state of its last turn`];
}

const unpacked = new WeakMap();
function unpack(packed) {
  const known = unpacked.get(packed) ?? JSON.parse(inflateSync(packed).toString('utf8')).turns;
  unpacked.set(packed, known);
  return known;
}

/** Each late reply arrived, each key stands for one message, and first arrivals are in order. */
async function wronglyDelivered(ask, arrivals) {
  const late = await ask(
    `SELECT m."id", c."externalId" AS "conversation" FROM "Message" m
       JOIN "Conversation" c ON c."id" = m."conversationId" WHERE m."text" = 'later'`,
  );
  const first = new Map();
  for (const arrival of arrivals) if (!first.has(arrival.key)) first.set(arrival.key, arrival);
  const lost = late.filter(({ id }) => !first.has(id)).map(({ id }) => `${id} was not delivered`);
  const wanted = new Set(late.map(({ id }) => id));
  const strange = [...first.keys()].filter((key) => !wanted.has(key));
  const last = new Map();
  const disorder = [...first.values()].flatMap(({ conversation, seq }) => {
    const before = last.get(conversation) ?? 0;
    last.set(conversation, seq);
    return seq > before ? [] : [`${conversation} got message ${seq} after ${before}`];
  });
  return [...lost, ...strange.map((key) => `${key} was delivered and answered too`), ...disorder];
}
