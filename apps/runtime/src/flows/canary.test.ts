import { saidIn } from '@bellhop/engine';
import { traceSchema } from '@bellhop/schema';
import { buildFlow } from '@bellhop/templates';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ids } from '../ports.ts';
import { replayDatabase } from '../replay/replay-database.ts';
import { systemIds } from '../system-ports.ts';
import { publishFlow } from '../testing/publish-flow.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { storedTurns } from '../testing/stored-turns.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

const author = { id: '', name: 'Test' };
let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ demo: true, ids: countedIds() });
});

/** Who gets which version goes by the ids of flow, version and customer: these are the same in every run, in whatever order they come. */
function countedIds(): Ids {
  const counts = new Map<string, number>();
  return {
    ...systemIds,
    next: (prefix) => {
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      return `${prefix}${String(count).padStart(6, '0')}`;
    },
  };
}
/** Whatever was tried out in between: every stored turn comes out again. */
afterEach(async () => {
  const findings: unknown[] = [];
  await verifyDatabase(server.core.store, {
    found: (finding) => findings.push(finding),
    counted: () => {},
  });
  await server[Symbol.asyncDispose]();
  expect(findings).toEqual([]);
});

const flowOf = (version: string, second = version) =>
  buildFlow(
    'tried',
    { name: 'tried', description: '', kind: 'conversation', defaultLocale: 'en', locales: ['en'] },
    {
      start: {
        type: 'message',
        at: [0, 0],
        config: { on: 'keywords', keywords: ['zebra'], mode: 'contains', canInterrupt: false },
        to: { then: 'ask' },
      },
      ask: {
        type: 'reply',
        at: [400, 0],
        config: {
          text: { en: version },
          quickReplies: [{ id: 'yes', label: { en: 'Yes' } }],
        },
        to: { 'button:yes': 'answer' },
      },
      answer: { type: 'reply', at: [800, 0], config: { text: { en: second }, quickReplies: [] } },
    },
  );

async function publish(id: string, version: string, share?: number) {
  const { flows } = server.core.services;
  const { revision: baseRevision } = await flows.get(id);
  const document = { ...flowOf(version, `${version} again`), id };
  await flows.save({ id, baseRevision, document, clientId: 'test' }, author);
  const { revision } = await flows.get(id);
  const wanted = { id, revision, note: version, acceptedWarnings: true, share };
  return flows.publish(wanted, author);
}

let sent = 0;
/** What was answered to each message, by its id. */
const answered = new Map<string, string>();
async function say(customer: string, text = 'zebra', conversation = customer): Promise<string> {
  sent += 1;
  const button = text === 'Yes' ? 'yes' : undefined;
  const message = { id: `m${String(sent)}`, conversation, text, customer: { id: customer } };
  const { status, body } = await server.post({ ...message, ...(button && { button }) });
  expect(status).toBe(200);
  const heard = body.replies.map((reply) => reply.text).join();
  answered.set(message.id, heard);
  return heard;
}

async function sayAll(customers: readonly string[], chat: string): Promise<Map<string, string>> {
  const heard = new Map<string, string>();
  for (let from = 0; from < customers.length; from += 50) {
    await Promise.all(
      customers.slice(from, from + 50).map(async (customer) => {
        heard.set(customer, await say(customer, 'zebra', `${chat} ${customer}`));
      }),
    );
  }
  return heard;
}

test('20 % get 20 ± 3 % of 1,000 customers, and the same customer always the same version', async () => {
  const id = await publishFlow(server.core, flowOf('one', 'one again'));
  expect((await publish(id, 'two', 20)).status).toBe('published');
  const customers = Array.from({ length: 1000 }, (_, index) => `customer ${String(index)}`);
  const first = await sayAll(customers, 'first');
  const share = [...first.values()].filter((text) => text === 'two').length / 10;
  expect(Math.abs(share - 20)).toBeLessThanOrEqual(3);
  const second = await sayAll(customers, 'second');
  expect(customers.map((one) => second.get(one))).toEqual(customers.map((one) => first.get(one)));

  const { flows } = server.core.services;
  const state = await flows.canary(id);
  const chats = (state?.live.figures.chats ?? 0) + (state?.canary.figures.chats ?? 0);
  expect([chats, state?.share, state?.canary.number]).toEqual([2000, 20, 2]);
  expect(state?.live.figures).toMatchObject({ failed: 0, unanswered: 0, handedOff: 0 });
}, 60_000);

test('a chat goes on with what its customer got; finishing gives the new version to everybody', async () => {
  const id = await publishFlow(server.core, flowOf('one', 'one again'));
  await publish(id, 'two', 50);
  const customers = Array.from({ length: 12 }, (_, index) => `c${String(index)}`);
  const first = await sayAll(customers, 'a');
  expect(new Set(first.values())).toEqual(new Set(['one', 'two']));
  const { flows } = server.core.services;
  await flows.endCanary({ id, end: 'finish' }, author);
  for (const customer of customers) {
    const begun = first.get(customer) ?? '';
    expect(await say(customer, 'Yes', `a ${customer}`)).toBe(`${begun} again`);
    expect(await say(customer, 'zebra', `b ${customer}`)).toBe('two');
  }
  expect((await flows.get(id)).live?.number).toBe(2);
  await expect(flows.endCanary({ id, end: 'abort' }, author)).rejects.toThrow('flow.noCanary');
  const deeds = await flows.deeds(id);
  expect(deeds.map(({ what, number }) => `${what} ${String(number)}`)).toEqual([
    'canaryFinished 2',
    'canaryStarted 2',
    'published 1',
  ]);
});

test('aborting gives the old version back to everybody; what is live already is not tried out', async () => {
  const id = await publishFlow(server.core, flowOf('one', 'one again'));
  await publish(id, 'two', 99);
  const { flows } = server.core.services;
  const [version] = await flows.versions(id);
  expect(version).toMatchObject({ number: 2, live: false, share: 99 });
  await flows.endCanary({ id, end: 'abort' }, author);
  const customers = Array.from({ length: 20 }, (_, index) => `d${String(index)}`);
  expect(new Set((await sayAll(customers, 'a')).values())).toEqual(new Set(['one']));
  expect(await publish(id, 'two', 20)).toMatchObject({ status: 'published', number: 2 });
  await flows.endCanary({ id, end: 'finish' }, author);
  expect(await publish(id, 'two', 20)).toMatchObject({ code: 'flow.alreadyLive' });
  await flows.takeOffline(id, author);
  expect(await publish(id, 'three', 20)).toMatchObject({ code: 'flow.nothingLive' });
});

test('rolling back under load drops no message, and chats that have begun go on', async () => {
  const id = await publishFlow(server.core, flowOf('one', 'one again'));
  await publish(id, 'two');
  const { flows } = server.core.services;
  const [two, one] = await flows.versions(id);
  const before = sent;
  const named = (name: string, length: number) =>
    Array.from({ length }, (_, index) => `${name} ${String(index)}`);
  const begun = named('begun', 20);
  expect(new Set((await sayAll(begun, 'chat')).values())).toEqual(new Set(['two']));

  const load = { isOver: false };
  const speaking = sayAll(named('load', 400), 'load').finally(() => {
    load.isOver = true;
  });
  let switches = 0;
  const goOn: string[] = [];
  while (!load.isOver) {
    await flows.goLive((switches % 2 === 0 ? one : two)?.id ?? '', author);
    switches += 1;
    const customer = begun[goOn.length];
    if (customer !== undefined) goOn.push(await say(customer, 'Yes', `chat ${customer}`));
    // Some messages have to get through between two changes: each change has them read anew what is live.
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  const heard = [...(await speaking).values()];
  await flows.goLive(one?.id ?? '', author);

  // The load and the changes really met.
  expect(switches).toBeGreaterThan(1);
  expect(heard).toHaveLength(400);
  expect(new Set(heard)).toEqual(new Set(['one', 'two']));
  expect(goOn.length).toBeGreaterThan(0);
  expect(new Set(goOn)).toEqual(new Set(['two again']));
  expect(await say('after', 'zebra')).toBe('one');
  const stored = await storedTurns(server.core.store);
  expect(stored).toHaveLength(sent - before);
  expect(new Set(stored.map(({ externalId }) => externalId)).size).toBe(sent - before);
  // What the sender was told is what is stored, with the message that it answers ("m:" stands before its id).
  for (const { externalId, trace } of stored) {
    const said = saidIn(traceSchema.parse(JSON.parse(trace))).join();
    expect(said, externalId).toBe(answered.get(externalId.slice(2)));
  }
}, 60_000);

test('a replay of another flow takes chats of a trial for the version that answered them', async () => {
  const id = await publishFlow(server.core, flowOf('one', 'one again'));
  await publish(id, 'two', 50);
  const customers = Array.from({ length: 12 }, (_, index) => `visitor ${String(index)}`);
  for (const customer of customers) {
    await say(customer);
    await say(customer, 'Yes');
  }
  const other = (await server.core.programs.live()).find(({ document }) => document.id !== id);
  if (other === undefined) throw new Error('no other flow is live');
  const newest = { filter: {}, last: 100 };
  const replayed = async (document = other.document) => {
    const { judged } = await replayDatabase(server.core.store, document, newest);
    return judged.map(({ verdict }) => verdict.result);
  };
  expect(await replayed()).toEqual(customers.map(() => 'same'));
  // Of the flow itself both versions are measured by the draft.
  expect(new Set(await replayed({ ...flowOf('two', 'two again'), id }))).toEqual(
    new Set(['same', 'changed']),
  );
  // What the chats got then does not change by what is chosen later.
  await server.core.services.flows.endCanary({ id, end: 'finish' }, author);
  expect(await replayed()).toEqual(customers.map(() => 'same'));
});

test('a growing share keeps those who are in; leads and ratings stand side by side', async () => {
  const id = await publishFlow(server.core, flowOf('one', 'one again'));
  await publish(id, 'two', 30);
  const { flows } = server.core.services;
  const customers = Array.from({ length: 40 }, (_, index) => `g${String(index)}`);
  const first = await sayAll(customers, 'a');
  await flows.setCanaryShare({ id, share: 70 }, author);
  const second = await sayAll(customers, 'b');
  const had = (heard: ReadonlyMap<string, string>) =>
    customers.filter((customer) => heard.get(customer) === 'two');
  expect(had(second)).toEqual(expect.arrayContaining(had(first)));
  expect(had(second).length).toBeGreaterThan(had(first).length);
  expect((await flows.deeds(id))[0]).toMatchObject({ what: 'canaryShareChanged', note: '70' });

  // Two who had the new version from the first day.
  const [one = '', other = ''] = had(first);
  const externalId = { in: [`b ${one}`, `b ${other}`] };
  const chats = await server.core.store.read.conversation.findMany({ where: { externalId } });
  const at = server.core.clock.now().toISOString();
  await server.core.store.write(async (transaction) => {
    for (const [index, { id: conversationId, customerId }] of chats.entries()) {
      const rating = { id: `r${String(index)}`, conversationId, customerId, comment: null, at };
      await transaction.rating.create({ data: { ...rating, score: 4 + index } });
      const lead = { customerId, stage: 'ready', score: 1, updatedAt: at };
      await transaction.lead.create({ data: lead });
    }
  });
  const state = await flows.canary(id);
  expect(state?.share).toBe(70);
  expect(state?.canary.figures).toMatchObject({ leads: 2, ratings: 2, averageRating: 4.5 });
  expect(state?.live.figures).toMatchObject({ leads: 0, ratings: 0, averageRating: null });

  // One who moved to the new version counts for it, and not for the old one as well.
  const moved = had(second).find((customer) => !had(first).includes(customer)) ?? '';
  const chat = await server.core.store.read.conversation.findFirstOrThrow({
    where: { externalId: `b ${moved}` },
  });
  await server.core.store.write(async (transaction) => {
    const { customerId } = chat;
    await transaction.lead.create({
      data: { customerId, stage: 'ready', score: 1, updatedAt: at },
    });
  });
  const after = await flows.canary(id);
  expect([after?.canary.figures.leads, after?.live.figures.leads]).toEqual([3, 0]);
});
