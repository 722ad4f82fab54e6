/**
 * Everything that the judge looks at, as plain data: the flow's versions, and each chat with all that belongs to it.
 * `decompress` gives the text of a stored record.
 */
export async function readHistory(ask, decompress) {
  const versions = await ask('SELECT "id", "document" FROM "FlowVersion"');
  const turnsOf = await createTurns(ask, decompress);
  const chats = [];
  for (const row of await ask('SELECT * FROM "Conversation" ORDER BY "createdAt"')) {
    chats.push(await readChat(ask, row, await turnsOf(row.id)));
  }
  return { versions, chats };
}

async function readChat(ask, row, turns) {
  const messages = await ask(
    'SELECT "id", "seq", "author", "text", "turnId" FROM "Message" WHERE "conversationId" = ? ORDER BY "seq"',
    row.id,
  );
  const tags = await ask(
    'SELECT "tag" FROM "CustomerTag" WHERE "customerId" = ? ORDER BY "tag"',
    row.customerId,
  );
  const fields = await ask(
    'SELECT "name", "value" FROM "CustomerField" WHERE "customerId" = ? ORDER BY "name"',
    row.customerId,
  );
  const { id, externalId, owner, seq, received } = row;
  return {
    ...{ id, externalId, owner, seq, received, messages, turns },
    state: JSON.parse(row.state),
    tags: tags.map(({ tag }) => tag),
    fields: fields.map(({ name, value }) => [name, JSON.parse(value)]),
  };
}

/**
 * The stored turns of a chat in their order. Every turn of this flow has a message, but not by it is a turn found here:
 * one that was stored without its message would be missed.
 */
async function createTurns(ask, decompress) {
  const batches = new Map();
  const chats = new Map();
  const all = await ask(
    `SELECT t."id", t."externalId", t."conversationId", t."place", t."batchId", t."release" FROM "Turn" t
     LEFT JOIN (SELECT "turnId", min("seq") AS "seq" FROM "Message" GROUP BY "turnId") m ON m."turnId" = t."id"
     ORDER BY m."seq"`,
  );
  for (const row of all) {
    const rows = chats.get(row.conversationId);
    if (rows === undefined) chats.set(row.conversationId, [row]);
    else rows.push(row);
  }

  async function batch(id) {
    const known = batches.get(id);
    if (known !== undefined) return known;
    const [{ records }] = await ask('SELECT "records" FROM "TurnBatch" WHERE "id" = ?', id);
    const { turns } = JSON.parse(decompress(records));
    const kept = turns.map(({ event, stateBefore, stateAfter }) => {
      return { event, stateBefore, stateAfter };
    });
    batches.set(id, kept);
    return kept;
  }

  return async (chat) => {
    const turns = [];
    for (const { id, externalId, place, batchId, release } of chats.get(chat) ?? []) {
      turns.push({ id, key: externalId, release, ...(await batch(batchId))[place] });
    }
    return turns;
  };
}
