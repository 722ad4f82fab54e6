import { eventSchema, understoodSchema } from '@bellhop/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { changeTurn, storedTurns } from '../testing/stored-turns.ts';

let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn(await server.addUser('admin'));
});
afterAll(() => server[Symbol.asyncDispose]());

async function turnOf(body: {
  conversation: string;
  text?: string;
  button?: string;
  customer?: object;
}) {
  const id = `${body.conversation} ${body.button ?? body.text ?? ''}`.slice(0, 100);
  const { body: answer } = await server.post({ id, ...body });
  const input = { turnId: answer.trace };
  return (await server.query('conversations.trace', input, admin)).body;
}
const readingOf = async (conversation: string, text: string) =>
  (await turnOf({ conversation, text })).event.facts;

test('a message is read once, and the reading is stored with the event', async () => {
  const { customer, understood } = await readingOf('read', 'where is my parcel?');
  expect(understoodSchema.parse(understood)).toEqual(understood);
  expect(understood).toMatchObject({
    language: 'en',
    intent: { verdict: 'answer', ranked: [{ intent: 'whereIsMyOrder' }, {}] },
    contacts: [],
    person: null,
  });
  expect(understood?.intent?.ranked[0]?.names['pl']).toBe('Gdzie jest zamówienie');
  expect(customer.locale).toBe('en');
});

test('the language of a conversation is remembered where a message shows none', async () => {
  expect((await readingOf('thai', 'ราคาเท่าไหร่คะ')).customer.locale).toBe('th');
  const { customer, understood } = await readingOf('thai', '👍');
  expect([understood?.language, customer.locale]).toEqual([null, 'th']);
  const said = { conversation: 'said', text: 'ราคาเท่าไหร่คะ', customer: { locale: 'pl' } };
  const { facts } = (await turnOf(said)).event;
  expect([facts.understood?.language, facts.customer.locale]).toEqual(['th', 'pl']);
});

test('phone numbers are read as the shop’s country writes them', async () => {
  const { understood } = await readingOf('phone', 'call me at 081-234-5678 please');
  expect(understood?.contacts).toMatchObject([{ kind: 'phone', value: '+66812345678' }]);
});

test('whoever asks for a person gets one, whatever the flow waits for', async () => {
  await turnOf({ conversation: 'person', text: 'blargh zzz' });
  const { trace, event } = await turnOf({
    conversation: 'person',
    text: 'can I talk to a real person',
  });
  expect(event.facts.understood?.person).not.toBeNull();
  expect(['askedForPerson', 'handedOff']).toContain(trace.outcome);
});

test('the label of a pressed button is read as well, and a message without words is no trouble', async () => {
  await turnOf({ conversation: 'button', text: 'blargh zzz' });
  const { event } = await turnOf({ conversation: 'button', button: 'price', text: 'Price' });
  expect(event.body).toMatchObject({ button: 'price' });
  expect(event.facts.understood).toBeDefined();
  const { body } = await server.post({
    id: 'picture',
    conversation: 'picture',
    attachments: [{ kind: 'image', url: 'https://example.com/a.png' }],
  });
  expect(body.accepted).toBe(true);
});

test('a text of 100,000 characters is refused before anybody reads it', async () => {
  const { status, body } = await server.post({
    id: 'huge',
    conversation: 'huge',
    text: 'x'.repeat(100_000),
  });
  expect([status, body.error.problems[0]?.code]).toEqual([400, 'input.tooLong']);
});

test('the longest text that is taken is read in no time', async () => {
  for (const [index, text] of ['how much ', '多少钱', 'เท่าไหร่', '0812345678 '].entries()) {
    const started = performance.now();
    await readingOf(`long-${String(index)}`, text.repeat(2000).slice(0, 10_000).trim());
    expect(performance.now() - started).toBeLessThan(1000);
  }
});

test('an event that was stored before messages were read can still be shown', async () => {
  const { event } = await turnOf({ conversation: 'old', text: 'price' });
  const { understood: _, ...facts } = event.facts;
  const old = JSON.stringify({ ...event, facts });
  await changeTurn(server.core.store, event.id, { event: old });
  expect(eventSchema.parse(JSON.parse(old)).facts.understood).toBeUndefined();
  const shown = await server.query('conversations.trace', { turnId: event.id }, admin);
  expect([shown.status, shown.body.event]).toEqual([200, JSON.parse(old)]);
});

test('a person who returns a chat to the bot wrote nothing that could be read', async () => {
  await turnOf({ conversation: 'back', text: 'talk to a person' });
  const { id } = await server.core.store.read.conversation.findFirstOrThrow({
    where: { externalId: 'back' },
  });
  await server.mutate('conversations.returnToBot', { id }, admin);
  const [turn] = await storedTurns(server.core.store, {
    conversationId: id,
    externalId: { startsWith: 'r:' },
  });
  expect(eventSchema.parse(JSON.parse(turn?.event ?? '')).facts.understood).toBeUndefined();
});
