// Makes a database as large as a shop's after months: copies of chats that were really had, without running the engine
// for each. What is copied is what the server itself has stored.
import { closeSync, fsyncSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';

const chatSql = `INSERT INTO "Conversation" ("id", "channelId", "externalId", "customerId", "owner", "state", "lastText",
    "lastAt", "unread", "seq", "received", "createdAt", "heardAt")
  SELECT 'cfill' || value, "channelId", 'fill-' || value, 'ufill' || value, "owner", "state", "lastText", "lastAt", 0,
    @seq, @received, "createdAt", "heardAt" FROM "Conversation", numbers WHERE "id" = @conversation`;
const customerSql = `INSERT INTO "Customer" ("id", "channelId", "externalId", "name", "locale", "createdAt", "visits", "lastVisit")
  SELECT 'ufill' || value, "channelId", 'fill-' || value, "name", "locale", "createdAt", "visits", "lastVisit"
  FROM "Customer", numbers WHERE "id" = @customer`;
const turnSql = `INSERT INTO "Turn" ("id", "channelId", "externalId", "conversationId", "batchId", "place", "release", "at")
  SELECT 'tfill' || value, "channelId", 'm:fill-' || value, 'cfill' || (value % @chats), 'bfill' || (value / @together),
    value % @together, "release", "at" FROM "Turn", numbers WHERE "id" = @turn`;
const batchSql = `INSERT INTO "TurnBatch" ("id", "records") SELECT 'bfill' || value, "records" FROM "TurnBatch", numbers WHERE "id" = @batch`;
const messageSql = `INSERT INTO "Message" ("id", "conversationId", "seq", "author", "text", "turnId", "at")
  SELECT 'mfill' || @author || value, 'cfill' || (value % @chats), 2 * (value / @chats) + @first, @author, "text",
    'tfill' || value, "at" FROM "Message", numbers WHERE "id" = @message`;

/** Adds chats until there are so many, with so many messages of customers in all, each with its answer and trace. */
export function fillDatabase(file, { chats, messages }) {
  const database = new Database(file);
  database.pragma('synchronous = OFF');
  database.pragma('foreign_keys = OFF');
  const each = Math.ceil(messages / chats);
  const model = modelOf(database);
  const run = (sql, from, to, values) => {
    const numbers =
      'WITH RECURSIVE numbers(value) AS (SELECT @from UNION ALL SELECT value + 1 FROM numbers WHERE value + 1 < @to)';
    // Whole statements in one transaction each: some hundred thousand rows at a time.
    for (let start = from; start < to; start += 200_000) {
      const bound = { ...model, ...values, chats, from: start, to: Math.min(start + 200_000, to) };
      const names = [
        ...new Set([...`${numbers} ${sql}`.matchAll(/@(\w+)/g)].map(([, name]) => name)),
      ];
      database
        .prepare(`${sql.replace(/^(INSERT INTO [^)]+\))/, `$1 ${numbers}`)}`)
        .run(Object.fromEntries(names.map((name) => [name, whole(bound[name])])));
    }
  };
  const had = { chats: count(database, 'Conversation'), turns: count(database, 'Turn') };
  const total = chats * each;
  if (had.chats >= chats || had.turns >= total)
    throw new Error('a database grows, it does not shrink');
  run(customerSql, 0, chats);
  run(chatSql, 0, chats, { seq: 2 * each, received: each });
  run(batchSql, 0, Math.ceil(total / model.together));
  run(turnSql, 0, total);
  run(messageSql, 0, total, { author: 'customer', first: 1, message: model.asked });
  run(messageSql, 0, total, { author: 'bot', first: 2, message: model.answered });
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  writeOut(file);
}

/** Gives every customer two tags: one that all have, and one of forty. */
export function tagCustomers(file) {
  const database = new Database(file);
  database.pragma('busy_timeout = 10000');
  for (const tag of [`'regular'`, `'tag ' || (rowid % 40)`]) {
    database.exec(`INSERT OR IGNORE INTO "CustomerTag" ("customerId", "tag", "at")
      SELECT "id", ${tag}, "createdAt" FROM "Customer"`);
  }
  database.close();
}

/** The driver hands other numbers over as ones with a fraction: a chat would be called "fill-1.0" and never be found. */
function whole(value) {
  return typeof value === 'number' ? BigInt(value) : value;
}

/** Gigabytes that the system has yet to write would slow the disk down for whoever is measured next. */
function writeOut(file) {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function count(database, table) {
  return database.prepare(`SELECT count(*) AS count FROM "${table}"`).get().count;
}

/** A chat that was really had, and the fullest batch. */
function modelOf(database) {
  const { batchId: batch, together } = database
    .prepare(
      'SELECT "batchId", count(*) AS together FROM "Turn" GROUP BY 1 ORDER BY 2 DESC LIMIT 1',
    )
    .get();
  const turn = database
    .prepare('SELECT "id", "conversationId" FROM "Turn" WHERE "batchId" = ? LIMIT 1')
    .get(batch);
  const conversation = database
    .prepare('SELECT "id", "customerId" FROM "Conversation" WHERE "id" = ?')
    .get(turn.conversationId);
  const said = (author) =>
    database
      .prepare('SELECT "id" FROM "Message" WHERE "turnId" = ? AND "author" = ?')
      .get(turn.id, author).id;
  return {
    batch,
    together,
    turn: turn.id,
    conversation: conversation.id,
    customer: conversation.customerId,
    asked: said('customer'),
    answered: said('bot'),
  };
}
