import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shopFlow } from '../demo/shop-flow.ts';
import { publishFlow } from '../testing/publish-flow.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

const admin = { id: 'u_1', name: 'Ada' };
const operator = { id: 'u_2', name: 'Olga' };
const hour = 3_600_000;

let server: TestServer;
let id: string;
beforeEach(async () => {
  server = await startTestServer({ demo: true });
  id = await publishFlow(server.core, shopFlow('shop'));
});
afterEach(() => server[Symbol.asyncDispose]());

async function rename(name: string): Promise<number> {
  const { flows } = server.core.services;
  const { document, revision } = await flows.get(id);
  const draft = { id, baseRevision: revision, document: { ...document, name }, clientId: 'test' };
  await flows.save(draft, operator);
  return (await flows.get(id)).revision;
}

/** On a slow machine that does other things, too. */
const soon = { timeout: 20_000 };
const liveName = async () => (await server.core.services.flows.get(id)).live?.document.name;
const deeds = async () =>
  (await server.core.services.flows.deeds(id)).map(({ what, by }) => `${what} ${by}`);
const wanted = (revision: number, after = hour) => {
  const dueAt = new Date(server.core.clock.now().getTime() + after).toISOString();
  return { id, revision, note: 'sale', acceptedWarnings: true, dueAt };
};

test('what was looked at goes live at its time, not what came after', async () => {
  const { publishing } = server.core.services;
  const revision = await rename('Sale');
  expect((await publishing.planPublish(wanted(revision), admin)).status).toBe('planned');
  await rename('Later');
  expect(await publishing.plan(id)).toMatchObject({ by: 'Ada', note: 'sale', failure: null });
  expect(await liveName()).not.toBe('Sale');
  server.passTime(hour + 1000);
  await vi.waitFor(async () => {
    expect(await liveName()).toBe('Sale');
    expect(await publishing.plan(id)).toBeNull();
  }, soon);
  expect((await server.core.services.flows.get(id)).document.name).toBe('Later');
  expect(await deeds()).toEqual(['published Ada', 'planned Ada', 'published Test']);
});

test('a time that came while no server ran is not missed, and nothing is published twice', async () => {
  const { publishing, flows } = server.core.services;
  const revision = await rename('Sale');
  await publishing.planPublish(wanted(revision), admin);
  await server.core.background.stop();
  server.passTime(5 * hour);
  for (let run = 0; run < 2; run += 1) {
    await server.core.background.stop();
    server.core.background.start((error) => {
      throw error;
    });
    await vi.waitFor(async () => {
      expect(await liveName()).toBe('Sale');
      expect(await publishing.plan(id)).toBeNull();
    }, soon);
  }
  expect(await flows.versions(id)).toHaveLength(2);
});

test('what stands in the way is told when it is planned; a plan can be cancelled', async () => {
  const { publishing } = server.core.services;
  const revision = await rename('Sale');
  expect(await publishing.planPublish(wanted(revision - 1), admin)).toMatchObject({
    status: 'refused',
    code: 'flow.draftChanged',
  });
  await publishing.planPublish(wanted(revision), admin);
  await publishing.cancelPlan(id, admin);
  expect(await publishing.plan(id)).toBeNull();
  await expect(publishing.cancelPlan(id, admin)).rejects.toThrow('flow.noPlan');
  expect((await deeds()).slice(0, 2)).toEqual(['planCancelled Ada', 'planned Ada']);
});

test.each([
  ['the past', -hour],
  ['this very moment', 0],
])('%s is no time to plan for: nothing is planned, nothing goes live', async (_name, after) => {
  const { publishing } = server.core.services;
  const revision = await rename('Sale');
  const input = wanted(revision, after);
  await expect(publishing.planPublish(input, admin)).rejects.toThrow('flow.planInPast');
  expect(await publishing.plan(id)).toBeNull();
  server.passTime(hour);
  expect(await liveName()).not.toBe('Sale');
  expect(await deeds()).toEqual(['published Test']);
});

test('a plan that can no longer be carried out says why, and stays to be looked at', async () => {
  const { publishing, flows } = server.core.services;
  const revision = await rename('Sale');
  await publishing.planPublish({ ...wanted(revision), share: 20 }, admin);
  await flows.takeOffline(id, admin);
  server.passTime(2 * hour);
  await vi.waitFor(async () => {
    expect(await publishing.plan(id)).toMatchObject({ failure: 'flow.nothingLive' });
  }, soon);
  expect((await deeds())[0]).toBe('planFailed Ada');
});

test('an operator asks, an admin sends it back with a note or publishes it', async () => {
  const { publishing, flows } = server.core.services;
  let revision = await rename('Sale');
  expect(await publishing.review(id)).toBeNull();
  await publishing.askReview({ id, revision, note: 'For Friday' }, operator);
  expect(await publishing.review(id)).toMatchObject({ state: 'open', by: 'Olga' });
  expect((await flows.list()).find((row) => row.id === id)?.isReviewAsked).toBe(true);
  await publishing.sendBack({ id, note: 'The price is wrong' }, admin);
  expect(await publishing.review(id)).toMatchObject({
    state: 'sentBack',
    answer: 'The price is wrong',
    answeredBy: 'Ada',
  });
  await expect(publishing.sendBack({ id, note: 'again' }, admin)).rejects.toThrow('flow.noReview');
  revision = await rename('Better sale');
  await publishing.askReview({ id, revision, note: '' }, operator);
  await flows.publish({ id, revision, note: '', acceptedWarnings: true }, admin);
  expect(await publishing.review(id)).toMatchObject({ state: 'approved', answeredBy: 'Ada' });
  expect((await flows.list()).find((row) => row.id === id)?.isReviewAsked).toBe(false);
});
