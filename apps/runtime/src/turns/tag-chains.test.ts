import { buildFlow } from '@bellhop/templates';
import type { Event, Trace } from '@bellhop/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishFlow } from '../testing/publish-flow.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { storedTurns } from '../testing/stored-turns.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

let server: TestServer;
let agent: string;
beforeAll(async () => {
  server = await startTestServer();
  agent = await server.signIn(await server.addUser('agent'));
  await publishFlow(server.core, pingPong('ping', 'pong'));
  await publishFlow(server.core, pingPong('pong', 'ping'));
});
afterAll(() => server[Symbol.asyncDispose]());

/** A silent flow that takes its own tag away and adds the other one: with its twin it would go on for ever. */
function pingPong(own: string, other: string) {
  const settings = { name: own, description: '', defaultLocale: 'en', locales: ['en'] };
  return buildFlow(
    own,
    { ...settings, kind: 'silent' },
    {
      start: { type: 'tag-added', at: [0, 0], config: { tags: [own] }, to: { then: 'tag' } },
      tag: {
        type: 'tag-lead',
        at: [400, 0],
        config: { addTags: [other], removeTags: [own], lead: true, stage: 'keep', scoreChange: 1 },
      },
    },
  );
}

interface TagTurn {
  tag: string;
  by: string;
  depth: number;
  /** Steps that were run because of it. */
  steps: number;
  /** Why its trigger did not fire. */
  tried: string[];
}

async function tagTurns(conversation: string): Promise<TagTurn[]> {
  const turns = await storedTurns(server.core.store, {
    chat: conversation,
  });
  return turns.flatMap(({ event, trace }) => {
    const { body } = JSON.parse(event) as Event;
    const { steps, tried } = JSON.parse(trace) as Trace;
    if (body.type !== 'tagAdded') return [];
    const because = tried.flatMap((trigger) => trigger.because.map(({ code }) => code));
    return [{ tag: body.tag, by: body.by, depth: body.depth, steps: steps.length, tried: because }];
  });
}

async function addTag(conversation: string, tag: string): Promise<void> {
  const { id } = await server.core.store.read.customer.findFirstOrThrow({
    where: { externalId: conversation },
  });
  const { status } = await server.mutate('customers.addTag', { customerId: id, tag }, agent);
  expect(status).toBe(200);
}

const timersLeft = () => server.core.store.read.timer.count();

test('flows that add tags to each other end after five, and the trace says why', async () => {
  await server.post({ id: '1', conversation: 'chain', text: 'good morning' });
  await addTag('chain', 'ping');
  await expect.poll(() => tagTurns('chain'), { timeout: 20_000 }).toHaveLength(6);
  await expect.poll(timersLeft, { timeout: 20_000 }).toBe(0);
  const turns = await tagTurns('chain');
  expect(turns.map(({ tag, by, depth }) => `${tag} ${by} ${String(depth)}`)).toEqual([
    'ping person 0',
    'pong flow 1',
    'ping flow 2',
    'pong flow 3',
    'ping flow 4',
    'pong flow 5',
  ]);
  expect(turns.map(({ steps }) => steps)).toEqual([2, 2, 2, 2, 2, 0]);
  expect(turns.at(-1)?.tried).toContain('tooDeep');
  const { body } = await server.query('customers.list', { search: 'chain' }, agent);
  expect(body.rows[0]).toMatchObject({ tags: ['pong'], lead: { score: 5 } });
});

/** The same with a question to the outside in between: its answer comes at once, too. */
function asking(own: string, other: string) {
  const settings = { name: own, description: '', defaultLocale: 'en', locales: ['en'] };
  const tag = (addTags: string[], removeTags: string[], scoreChange: number) => {
    return { addTags, removeTags, lead: true, stage: 'keep', scoreChange };
  };
  return buildFlow(
    own,
    { ...settings, kind: 'conversation' },
    {
      start: { type: 'tag-added', at: [0, 0], config: { tags: [own] }, to: { then: 'off' } },
      off: { type: 'tag-lead', at: [200, 0], config: tag([], [own], 1), to: { then: 'ask' } },
      ask: {
        type: 'recommend-products',
        at: [400, 0],
        config: {},
        to: { shown: 'on', nothing: 'on', failed: 'on' },
      },
      on: { type: 'tag-lead', at: [600, 0], config: tag([other], [], 0) },
    },
  );
}

test('waiting for an answer from outside does not begin to count anew', async () => {
  await publishFlow(server.core, asking('tick', 'tock'));
  await publishFlow(server.core, asking('tock', 'tick'));
  await server.post({ id: '2', conversation: 'asking', text: 'good morning' });
  await addTag('asking', 'tick');
  await expect.poll(() => tagTurns('asking'), { timeout: 20_000 }).toHaveLength(6);
  const turns = await tagTurns('asking');
  expect(turns.map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(turns.at(-1)?.tried).toContain('tooDeep');
  const { body } = await server.query('customers.list', { search: 'asking' }, agent);
  expect(body.rows[0]?.lead?.score).toBe(5);
});

test('everything that was stored comes out again', async () => {
  const findings: unknown[] = [];
  const { same } = await verifyDatabase(server.core.store, {
    found: (finding) => findings.push(finding),
    counted: () => {},
  });
  expect(findings).toEqual([]);
  expect(same).toBeGreaterThan(7);
});
