import { compileLanguage } from '@bellhop/engine';
import { type FlowDocument, type FlowNode } from '@bellhop/schema';
import { describe, expect, test } from 'vitest';
import { ownOutcome } from './chat-outcome.ts';
import { compareCourses } from './compare-courses.ts';
import { isOutdated } from './course.ts';
import { newOrder } from './given-orders.ts';
import { customerPresets, presetIn, presetOf, startProfile } from './profile.ts';
import { retell } from './retell.ts';
import { createTestChat } from './test-chat.ts';
import { plainFlow } from '../document/testing/plain-flow.ts';

const clock = { now: () => new Date('2026-03-02T10:15:00'), microseconds: () => 0 };

function shop(): FlowDocument {
  const document = plainFlow();
  const add = (id: string, type: string, config: FlowNode['config']) => {
    document.nodes[id] = { id, type, version: 1, config, position: { x: 0, y: 0 } };
  };
  const join = (from: string, exit: string, to: string) => {
    const id = `e_${from}_${to}`;
    document.edges[id] = { id, from: { node: from, exit }, to: { node: to } };
  };
  add('start', 'message', {
    on: 'keywords',
    keywords: ['price'],
    mode: 'contains',
    canInterrupt: false,
  });
  add('ask', 'reply', {
    text: { en: 'It is 5. More?' },
    quickReplies: [{ id: 'b1', label: { en: 'A person' } }],
  });
  add('tag', 'tag-lead', {
    addTags: ['hot'],
    removeTags: [],
    lead: true,
    stage: 'interested',
    scoreChange: 5,
  });
  add('person', 'hand-off', { text: { en: '' }, team: 'Sales', priority: 'normal', summary: '' });
  join('start', 'then', 'ask');
  join('ask', 'button:b1', 'tag');
  join('tag', 'then', 'person');
  return document;
}

describe('the customer of the test chat', () => {
  test('keeps one name and one order through a chat in two languages', () => {
    const document = { ...shop(), defaultLocale: 'zh-Hans', locales: ['zh-Hans', 'th'] };
    const chat = createTestChat(() => document, clock);
    for (const text of ['price? 你好，请问多少钱', 'ราคาเท่าไรคะ']) chat.send({ text });
    const known = chat
      .getState()
      .turns.map(({ event: { facts } }) => [facts.customer.name, facts.orders[0]?.total]);
    expect(known).toEqual([
      ['小林', '¥129'],
      ['小林', '¥129'],
    ]);
    chat.restart();
    chat.setProfile({ locale: 'th' });
    chat.send({ text: 'price' });
    const [turn] = chat.getState().turns;
    expect(turn?.event.facts).toMatchObject({
      customer: { name: 'มะลิ' },
      orders: [{ total: '฿590' }],
    });
  });

  test('writes on a platform: what it cannot show comes as a numbered list', () => {
    const chat = createTestChat(shop, clock);
    chat.setProfile({ channel: { key: 'my-shopee', name: 'Shopee', kind: 'shopee' } });
    chat.send({ text: 'price?' });
    const [turn] = chat.getState().turns;
    expect(turn?.event.facts.channel).toMatchObject({ key: 'my-shopee', name: 'Shopee' });
    const [sent] = turn?.transition.effects ?? [];
    expect(sent).toMatchObject({ text: expect.stringContaining('1') as string, buttons: [] });
  });

  test('is new, has written before, or is one of the best, with the tag that the flow knows', () => {
    const startsNew = startProfile;
    expect(presetIn(startsNew)).toBe('new');
    for (const preset of customerPresets) {
      const profile = { ...startsNew, ...presetOf(preset, ['hot', 'vip customer']) };
      expect(presetIn(profile)).toBe(preset);
    }
    expect(presetOf('vip', ['hot', 'vip customer']).tags).toEqual(['vip customer']);
    expect(presetIn({ ...startsNew, tags: ['hot'] })).toBeNull();
  });
});

describe('answers that are pinned to a step', () => {
  const asking = (): FlowDocument => {
    const document = shop();
    const config = {
      method: 'GET',
      url: 'https://parcels.example/eta',
      body: '',
      mapping: [{ id: 'a', key: 'eta', value: 'eta' }],
      headers: [],
      statuses: [],
      timeoutSeconds: 2,
      retries: 0,
    };
    const place = { version: 1, position: { x: 0, y: 0 } };
    document.nodes['http'] = { id: 'http', type: 'http-request', config, ...place };
    document.nodes['say'] = {
      id: 'say',
      type: 'reply',
      config: { text: { en: 'On {{ eta }}.' }, quickReplies: [] },
      ...place,
    };
    document.edges = {
      one: { id: 'one', from: { node: 'start', exit: 'then' }, to: { node: 'http' } },
      two: { id: 'two', from: { node: 'http', exit: 'ok' }, to: { node: 'say' } },
    };
    return document;
  };
  const result = { kind: 'http' as const, status: 200, body: { eta: 'Friday' } };
  const saidIn = (chat: ReturnType<typeof createTestChat>) =>
    chat
      .getState()
      .turns.flatMap(({ transition }) => transition.effects)
      .flatMap((effect) => (effect.type === 'sendMessage' ? [effect.text] : []));

  test('that lead to nothing that is said do not count as an answer to the customer', () => {
    const chat = createTestChat(asking, clock);
    chat.send({ text: 'price?' });
    chat.answerRequest({ kind: 'failed', code: 'timeout', detail: '' });
    const last = chat.getState().turns.at(-1);
    expect(last?.transition.trace.outcome).toBe('finished');
    expect(last === undefined ? null : ownOutcome(last)).toBe('silent');
  });

  test('come by themselves until the pin is taken out', () => {
    const chat = createTestChat(asking, clock);
    chat.send({ text: 'price?' });
    expect(chat.asker()).toBe('http');
    expect(saidIn(chat)).toEqual([]);
    chat.pinAnswer('http', result);
    chat.answerRequest(result);
    chat.restart();
    chat.send({ text: 'price?' });
    expect(saidIn(chat)).toEqual(['On Friday.']);
    chat.pinAnswer('http', null);
    chat.restart();
    chat.send({ text: 'price?' });
    expect(chat.getState().paper.requests).toHaveLength(1);
  });

  test('do not go round for ever where a flow asks in a circle', () => {
    const round = asking();
    round.edges['two'] = { id: 'two', from: { node: 'http', exit: 'ok' }, to: { node: 'http' } };
    const chat = createTestChat(() => round, clock);
    chat.pinAnswer('http', result);
    chat.send({ text: 'price?' });
    expect(chat.getState().turns.length).toBeLessThan(30);
    expect(chat.getState().paper.requests).toHaveLength(1);
  });
});

describe('a stored conversation told again', () => {
  test('gives the same turns at the times of then, and can go another way', () => {
    const then = createTestChat(shop, clock);
    then.setProfile({ tags: ['vip'], agentsOnline: 3, isReturning: true });
    then.send({ text: 'price?' });
    then.letTimePass('2026-03-03T09:00:00.000Z');
    then.send({ text: 'A person', button: 'b1' });
    const stored = then.getState().turns.map(({ event }) => event);

    const chat = createTestChat(shop, { ...clock, now: () => new Date('2030-01-01T00:00:00Z') });
    retell(chat, stored, null);
    const told = chat.getState();
    expect(told.turns.map(({ transition }) => transition.effects)).toEqual(
      then.getState().turns.map(({ transition }) => transition.effects),
    );
    expect(told.turns.map(({ event }) => event.at)).toEqual(stored.map(({ at }) => at));
    expect(told.turns[0]?.event.facts).toMatchObject({ tags: ['vip'], agentsOnline: 3 });

    chat.branchAt(1);
    chat.send({ text: 'something else' });
    expect(chat.getState().turns).toHaveLength(2);
    expect(chat.getState().original?.turns).toHaveLength(2);
  });

  test('keeps the name of the customer and all the orders, also after a new start', () => {
    const then = createTestChat(shop, clock);
    const orders = [newOrder([], 'shipped')];
    then.setProfile({ name: 'Sam', orders: [...orders, newOrder(orders, 'delivered')] });
    then.send({ text: 'price?' });
    const stored = then.getState().turns.map(({ event }) => event);

    const chat = createTestChat(shop, clock);
    retell(chat, stored, null);
    const factsOf = ({ turns }: ReturnType<typeof chat.getState>) => turns[0]?.event.facts;
    expect(factsOf(chat.getState())?.customer.name).toBe('Sam');
    expect(chat.getState().profile).toMatchObject({ name: 'Sam' });
    chat.restart();
    chat.send({ text: 'price?' });
    expect(factsOf(chat.getState())?.customer.name).toBe('Sam');
    expect(factsOf(chat.getState())?.orders).toEqual(stored[0]?.facts.orders);
  });

  test('of somebody whose name nobody knows has no name', () => {
    const then = createTestChat(shop, clock);
    then.setProfile({ name: '' });
    then.send({ text: 'price?' });
    const chat = createTestChat(shop, clock);
    retell(
      chat,
      then.getState().turns.map(({ event }) => event),
      null,
    );
    expect(chat.getState().turns[0]?.event.facts.customer.name).toBeNull();
  });
});

describe('test chat', () => {
  test('begins at a step with what is known by then, and does it again with the flow as it is now', () => {
    let document = shop();
    document.variables['v'] = { id: 'v', name: 'amount', starter: 2 };
    const chat = createTestChat(() => document, clock);
    chat.setStart({ node: 'ask', given: { vip: { kind: 'yesNo', text: 'true' } } });
    chat.begin();
    const start = { flow: 'f_1', node: 'ask', variables: { amount: 2, vip: true } };
    expect(chat.getState().turns.map((turn) => turn.start)).toEqual([start]);
    expect(chat.getState().paper.state.variables).toEqual(start.variables);

    const ask = document.nodes['ask'];
    if (ask === undefined) throw new Error('no step');
    const config = { ...ask.config, text: { en: 'It is 6.' } };
    document = { ...document, nodes: { ...document.nodes, ask: { ...ask, config } } };
    chat.runAgain();
    const [turn] = chat.getState().turns;
    expect(turn?.start).toEqual(start);
    expect(turn?.transition.effects).toMatchObject([{ type: 'sendMessage', text: 'It is 6.' }]);
  });

  test('tells when it has learned more, so that a sentence that is being tried is read anew', () => {
    const document = shop();
    document.nodes['faq'] = {
      id: 'faq',
      type: 'faq',
      version: 1,
      config: { text: {} },
      position: { x: 0, y: 0 },
    };
    const chat = createTestChat(() => document, clock);
    let draws = 0;
    chat.subscribe(() => (draws += 1));
    expect(chat.tryStep('faq', 'how can I pay')?.exit).toBe('notFound');
    const base = {
      intents: [],
      faq: [
        {
          id: 'pay',
          questions: ['How can I pay?'],
          answers: [{ locale: 'en', text: 'By card.', from: null, until: null }],
          product: '',
          buttons: [],
        },
      ],
    };
    chat.setLanguage(compileLanguage(null, base), 'TH');
    expect(draws).toBe(1);
    expect(chat.tryStep('faq', 'how can I pay')?.exit).toBe('answered');
  });

  test('answers like the engine and writes effects on paper', () => {
    const document = shop();
    const chat = createTestChat(() => document, clock);
    chat.send({ text: 'What is the PRICE?' });
    expect(chat.getState().paper.state.position).toMatchObject({
      node: 'ask',
      version: 'draft:f_1',
    });
    chat.send({ text: 'A person', button: 'b1' });
    const { paper, turns, looked } = chat.getState();
    expect(paper).toMatchObject({
      owner: 'waiting',
      locale: 'en',
      tags: ['hot'],
      lead: { stage: 'interested', score: 5 },
      team: 'Sales',
    });
    expect(turns).toHaveLength(2);
    expect(looked).toEqual({ turn: 1, step: 2 });
  });

  test('keeps quiet while a person owns the chat, goes on when it is given back', () => {
    const document = shop();
    const chat = createTestChat(() => document, clock);
    chat.send({ text: 'price' });
    chat.send({ text: 'A person', button: 'b1' });
    chat.send({ text: 'price' });
    expect(chat.getState().turns.at(-1)?.transition.trace.outcome).toBe('ownedByPerson');
    chat.happen({ type: 'returnedToBot' });
    expect(chat.getState().paper.owner).toBe('bot');
    chat.send({ text: 'price' });
    expect(chat.getState().turns.at(-1)?.transition.trace.outcome).toBe('waitsForCustomer');
  });

  test('stays at its step while the draft changes around it', () => {
    let document = shop();
    const chat = createTestChat(() => document, clock);
    chat.send({ text: 'price' });
    const ask = document.nodes['ask'];
    if (ask === undefined) throw new Error('no step');
    const moved = { ...ask, position: { x: 500, y: 0 } };
    document = { ...document, nodes: { ...document.nodes, ask: moved } };
    chat.send({ text: 'A person', button: 'b1' });
    expect(chat.getState().turns.at(-1)).toMatchObject({ lostPlace: false });
    expect(chat.getState().paper.owner).toBe('waiting');
  });

  test('says so when the step that waited was deleted', () => {
    let document = shop();
    const chat = createTestChat(() => document, clock);
    chat.send({ text: 'price' });
    const { ask: _gone, ...nodes } = document.nodes;
    document = { ...document, nodes, edges: {} };
    chat.send({ text: 'A person', button: 'b1' });
    expect(chat.getState().turns.at(-1)).toMatchObject({ lostPlace: true });
  });

  test('answers in the language that is written, or in the one that the tester chose', () => {
    const document = shop();
    document.locales = ['en', 'th'];
    const { ask } = document.nodes;
    if (ask !== undefined) ask.config['text'] = { en: 'It is 5.', th: 'ราคา 5' };
    const { start } = document.nodes;
    if (start !== undefined) start.config['keywords'] = ['price', 'ราคา'];
    const chat = createTestChat(() => document, clock);
    const said = (text: string) => {
      chat.restart();
      chat.send({ text });
      const effects = chat.getState().turns.at(-1)?.transition.effects ?? [];
      return effects.flatMap((effect) => (effect.type === 'sendMessage' ? [effect.text] : []));
    };
    expect(said('ราคาเท่าไร')).toEqual(['ราคา 5']);
    expect(said('what is the price')).toEqual(['It is 5.']);
    chat.setProfile({ locale: 'th' });
    expect(said('what is the price')).toEqual(['ราคา 5']);
  });

  test('starts again from nothing, for the same customer', () => {
    const document = shop();
    const chat = createTestChat(() => document, clock);
    chat.setProfile({ tags: ['VIP'] });
    chat.send({ text: 'price' });
    chat.restart();
    expect(chat.getState()).toMatchObject({ turns: [], looked: null, profile: { tags: ['VIP'] } });
  });

  test('does not say “answered” where nothing was said, and speaks of this flow only', () => {
    const document = shop();
    document.nodes['person'] = {
      id: 'person',
      type: 'tag-lead',
      version: 1,
      config: { addTags: ['x'], removeTags: [], lead: false, stage: 'new', scoreChange: 0 },
      position: { x: 0, y: 0 },
    };
    const chat = createTestChat(() => document, clock);
    const last = () => {
      const turn = chat.getState().turns.at(-1);
      return turn === undefined ? undefined : ownOutcome(turn);
    };
    chat.send({ text: 'What is the price?' });
    expect(last()).toBeNull();
    chat.send({ text: 'A person', button: 'b1' });
    expect(last()).toBe('silent');
    chat.send({ text: 'something else' });
    expect(last()).toBe('notThisFlow');
    chat.happen({ type: 'returnedToBot' });
    expect(last()).toBe('botAgain');
  });

  test('goes another way from an earlier turn; the original is kept and can be had back', () => {
    const document = shop();
    const chat = createTestChat(() => document, clock);
    chat.send({ text: 'price?' });
    chat.send({ text: 'A person', button: 'b1' });
    const original = chat.getState();
    expect(original.paper.owner).toBe('waiting');

    chat.branchAt(1);
    expect(chat.getState().turns).toHaveLength(1);
    expect(chat.getState().paper.owner).toBe('bot');
    expect(chat.getState().offered).toEqual({ text: 'A person' });
    chat.send({ text: 'price again' });
    const branch = chat.getState();
    expect(branch.paper.owner).toBe('bot');
    expect(compareCourses(original, branch, 1)).toMatchObject([{ isSame: false }]);
    expect(compareCourses(original, branch, 0)[0]).toMatchObject({ isSame: true });

    chat.leaveBranch('original');
    expect(chat.getState()).toMatchObject({ turns: original.turns, paper: original.paper });
    expect(chat.getState().original).toBeNull();
    // Something else is done in another way, not undone.
    chat.branchAt(7);
    expect(chat.getState().original).toBeNull();
  });

  test('a branch of a branch still knows the first way', () => {
    const document = shop();
    const chat = createTestChat(() => document, clock);
    for (const text of ['price', 'price 2', 'price 3']) chat.send({ text });
    const { turns } = chat.getState();
    chat.branchAt(2);
    chat.send({ text: 'price 4' });
    chat.branchAt(1);
    expect(chat.getState().original).toMatchObject({ turns, parts: 1 });
    chat.leaveBranch('branch');
    expect(chat.getState().turns).toHaveLength(1);
  });

  test('everything runs again with the flow as it is now, at the times of then', () => {
    let document = shop();
    const chat = createTestChat(() => document, clock);
    chat.send({ text: 'price?' });
    chat.letTimePass('2026-03-03T10:15:00.000Z');
    chat.send({ text: 'price?' });
    expect(isOutdated(chat.getState(), document)).toBe(false);
    const before = chat.getState();

    const ask = document.nodes['ask'];
    if (ask === undefined) throw new Error('no step');
    const moved = { ...ask, position: { x: 9, y: 9 } };
    document = { ...document, nodes: { ...document.nodes, ask: moved } };
    expect(isOutdated(chat.getState(), document)).toBe(false);
    const config = { ...ask.config, text: { en: 'It is 6 now.' } };
    document = { ...document, nodes: { ...document.nodes, ask: { ...ask, config } } };
    expect(isOutdated(chat.getState(), document)).toBe(true);

    chat.runAgain();
    const { turns, paper } = chat.getState();
    expect(isOutdated(chat.getState(), document)).toBe(false);
    expect(turns.map(({ event }) => event.at)).toEqual(before.turns.map(({ event }) => event.at));
    expect(turns[0]?.transition.effects).toMatchObject([{ text: 'It is 6 now.' }]);
    expect(paper.now).toBe(before.paper.now);
  });

  test('a breakpoint is what is looked at first after a run', () => {
    const document = shop();
    const chat = createTestChat(() => document, clock);
    chat.toggleBreakpoint('start');
    chat.send({ text: 'price?' });
    expect(chat.getState().looked).toEqual({ turn: 0, step: 0 });
    chat.toggleBreakpoint('start');
    chat.send({ text: 'price?' });
    const last = chat.getState().turns[1]?.transition.trace.steps.length ?? 0;
    expect(chat.getState().looked).toEqual({ turn: 1, step: last - 1 });
  });
});
