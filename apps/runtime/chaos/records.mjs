import { inflateSync } from 'node:zlib';

/** The stored turns of a chat in their order. Every turn of this flow has a message. */
export function createRecords(ask) {
  const batches = new Map();

  async function batch(id) {
    const known = batches.get(id);
    if (known !== undefined) return known;
    const [{ records }] = await ask('SELECT "records" FROM "TurnBatch" WHERE "id" = ?', id);
    const { turns } = JSON.parse(inflateSync(records).toString('utf8'));
    const kept = turns.map(({ event, stateBefore, stateAfter }) => {
      return { event, stateBefore, stateAfter };
    });
    batches.set(id, kept);
    return kept;
  }

  return {
    of: async (chat) => {
      const rows = await ask(
        `SELECT t."id", t."place", t."batchId", t."release" FROM "Turn" t WHERE t."conversationId" = ?
         ORDER BY (SELECT min(m."seq") FROM "Message" m
           WHERE m."conversationId" = t."conversationId" AND m."turnId" = t."id")`,
        chat.id,
      );
      const turns = [];
      for (const { id, place, batchId, release } of rows) {
        turns.push({ id, release, ...(await batch(batchId))[place] });
      }
      return turns;
    },
  };
}
