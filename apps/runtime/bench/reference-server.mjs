// What the figures are compared with. MODE=bare: Fastify that parses a message and answers. MODE=sqlite: the same with
// the twenty keywords looked for one after the other and the message, the state and the trace stored with better-sqlite3,
// one transaction with a full sync for each message.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fastify } from 'fastify';
import { readRules } from './bench-flow.mjs';

const app = fastify();
const answer = process.env.MODE === 'sqlite' ? storing() : ({ id }) => ({ accepted: true, id });
app.post('/v1/channels/bench/messages', (request) => answer(request.body));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
console.log('Bellhop is running: a reference');

function storing() {
  const { rules, fallback } = readRules(process.env.RULES || undefined);
  const database = new Database(join(process.env.DATA, 'reference.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`CREATE TABLE conversation(id TEXT PRIMARY KEY, state TEXT);
    CREATE TABLE message(id TEXT PRIMARY KEY, conversation TEXT, text TEXT, reply TEXT);
    CREATE TABLE trace(message TEXT PRIMARY KEY, steps TEXT);`);
  const readState = database.prepare('SELECT state FROM conversation WHERE id = ?').pluck();
  const writeState = database.prepare('INSERT OR REPLACE INTO conversation VALUES (?, ?)');
  const writeMessage = database.prepare('INSERT INTO message VALUES (?, ?, ?, ?)');
  const writeTrace = database.prepare('INSERT INTO trace VALUES (?, ?)');
  return database.transaction(({ id, conversation, text, customer }) => {
    const state = JSON.parse(readState.get(conversation) ?? '{"turns":0}');
    const tried = rules.map(({ keyword }) => ({ keyword, found: text.includes(keyword) }));
    const place = tried.findIndex(({ found }) => found);
    const reply = (rules[place] ?? fallback).reply.replaceAll('{name}', customer.name);
    writeState.run(conversation, JSON.stringify({ turns: state.turns + 1, last: place }));
    writeMessage.run(id, conversation, text, reply);
    writeTrace.run(id, JSON.stringify(place < 0 ? tried : tried.slice(0, place + 1)));
    return { accepted: true, replies: [{ text: reply }] };
  });
}
