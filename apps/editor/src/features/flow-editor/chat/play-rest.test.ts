import { type FlowDocument, type FlowNode } from '@bellhop/schema';
import { describe, expect, test } from 'vitest';
import { compareCourses } from './compare-courses.ts';
import { restOf } from './play-rest.ts';
import { createTestChat } from './test-chat.ts';
import { plainFlow } from '../document/testing/plain-flow.ts';

const clock = { now: () => new Date('2026-03-02T10:15:00Z'), microseconds: () => 0 };

/** “price” offers a button that leads to the outside, “shipping” another one; then an answer is waited for. */
function shop(): FlowDocument {
  const document = plainFlow();
  const add = (id: string, type: string, config: FlowNode['config']) => {
    document.nodes[id] = { id, type, version: 1, config, position: { x: 0, y: 0 } };
  };
  const join = (from: string, exit: string, to: string) => {
    const id = `e_${from}_${exit}_${to}`;
    document.edges[id] = { id, from: { node: from, exit }, to: { node: to } };
  };
  const listens = (...keywords: string[]) => {
    return { on: 'keywords', keywords, mode: 'contains', canInterrupt: true };
  };
  const says = (text: string, ...labels: string[]) => ({
    text: { en: text },
    quickReplies: labels.map((label, index) => ({
      id: `b${String(index + 1)}`,
      label: { en: label },
    })),
  });
  const asks = (url: string) => ({
    method: 'GET',
    url,
    body: '',
    mapping: [{ id: 'a', key: 'eta', value: 'eta' }],
    headers: [],
    statuses: [],
    timeoutSeconds: 2,
    retries: 0,
  });
  add('price', 'message', listens('price'));
  add('shipping', 'message', listens('shipping'));
  add('thanks', 'message', listens('thanks'));
  add('five', 'reply', says('It is 5.', 'When?'));
  add('how', 'reply', says('By ship or by air?', 'When?', 'By air'));
  add('other', 'reply', says('What else?', 'Nothing'));
  add('eta', 'http-request', asks('https://parcels.example/eta'));
  add('air', 'http-request', asks('https://parcels.example/air'));
  add('day', 'reply', says('On {{ eta }}.'));
  add('welcome', 'reply', says('You are welcome.'));
  join('price', 'then', 'five');
  join('shipping', 'then', 'how');
  join('thanks', 'then', 'welcome');
  join('five', 'button:b1', 'eta');
  join('how', 'button:b1', 'eta');
  join('how', 'button:b2', 'air');
  join('eta', 'ok', 'day');
  join('air', 'ok', 'day');
  return document;
}

const friday = { kind: 'http' as const, status: 200, body: { eta: 'Friday' } };

/** “price”, the button, the answer from outside, a day, “thanks”. */
function played() {
  const chat = createTestChat(shop, clock);
  chat.send({ text: 'price?' });
  chat.send({ text: 'When?', button: 'b1' });
  chat.answerRequest(friday);
  chat.letTimePass('2026-03-03T10:15:00.000Z');
  chat.send({ text: 'thanks' });
  return chat;
}

type Chat = ReturnType<typeof createTestChat>;

const bodies = (chat: Chat) => chat.getState().turns.map(({ event }) => event.body);
const said = (chat: Chat) =>
  chat
    .getState()
    .turns.flatMap(({ transition }) => transition.effects)
    .flatMap((effect) => (effect.type === 'sendMessage' ? [effect.text] : []));
const compared = (chat: Chat) => {
  const state = chat.getState();
  return state.original === null ? [] : compareCourses(state.original, state, state.original.parts);
};

describe('the rest of the original in a branch', () => {
  test('is played only when somebody asks for it, with presses, answers from outside and time', () => {
    const chat = played();
    chat.branchAt(0);
    expect(restOf(chat.getState()).count).toBe(0);
    chat.send({ text: 'shipping?' });
    expect(said(chat)).toEqual(['By ship or by air?']);
    expect(restOf(chat.getState()).count).toBe(3);
    expect(compared(chat).map(({ isAhead }) => isAhead)).toEqual([false, true, true, true]);

    chat.playRest();
    expect(said(chat)).toEqual(['By ship or by air?', 'On Friday.', 'You are welcome.']);
    expect(bodies(chat)[1]).toMatchObject({ text: 'When?', button: 'b1' });
    expect(chat.getState().turns.at(-1)?.event.at).toBe('2026-03-03T10:15:00.000Z');
    expect(restOf(chat.getState()).count).toBe(0);
    expect(compared(chat).map(({ isSame }) => isSame)).toEqual([false, false, true, true]);
  });

  test('a button that is not offered is written; an answer that nobody asked for is left out', () => {
    const chat = played();
    chat.branchAt(0);
    chat.send({ text: 'thanks' });
    chat.playRest();
    expect(
      bodies(chat).map((body) => ('button' in body ? [body.text, body.button] : body.type)),
    ).toEqual([
      ['thanks', null],
      ['When?', null],
      ['thanks', null],
    ]);
    const rows = compared(chat);
    expect(
      rows.map(({ original, branch }) => [original !== undefined, branch !== undefined]),
    ).toEqual([
      [true, true],
      [true, true],
      [true, false],
      [true, true],
    ]);
  });

  test('waits at a question to the outside that the original did not ask, and goes on after it', () => {
    const chat = played();
    chat.branchAt(0);
    chat.send({ text: 'shipping' });
    chat.send({ text: 'By air', button: 'b2' });
    expect(restOf(chat.getState())).toMatchObject({ count: 2, isHeldUp: true });
    chat.playRest();
    expect(chat.getState().turns).toHaveLength(2);
    chat.answerRequest({ ...friday, body: { eta: 'Monday' } });
    chat.playRest();
    expect(said(chat)).toEqual(['By ship or by air?', 'On Monday.', 'You are welcome.']);
    expect(restOf(chat.getState()).count).toBe(0);
  });

  test('keeps the pauses, the clock that was set and the customer who was changed', () => {
    const chat = createTestChat(shop, clock);
    chat.send({ text: 'price?' });
    chat.setClock('2026-03-05T10:15:00.000Z');
    chat.setProfile({ tags: ['VIP'] });
    chat.send({ text: 'thanks' });
    chat.branchAt(0);
    chat.setClock('2026-03-02T11:15:00.000Z');
    chat.setProfile({ isReturning: true });
    chat.send({ text: 'shipping?' });
    chat.playRest();
    const last = chat.getState().turns.at(-1);
    expect(last?.event.at).toBe('2026-03-05T11:15:00.000Z');
    expect(last?.event.facts.tags).toEqual(['VIP']);
    expect(last?.event.facts.messagesBefore).toBeGreaterThan(1);
  });

  test('what goes on by hand after it stands alone, and a branch of the branch can play it again', () => {
    const chat = played();
    chat.branchAt(1);
    chat.send({ text: 'shipping' });
    chat.playRest();
    const { length } = chat.getState().turns;
    chat.send({ text: 'price' });
    expect(compared(chat).at(-1)).toMatchObject({ original: undefined });
    chat.branchAt(length - 1);
    chat.send({ text: 'price' });
    expect(restOf(chat.getState()).count).toBe(0);
    chat.branchAt(1);
    chat.send({ text: 'shipping' });
    chat.playRest();
    expect(chat.getState().turns).toHaveLength(length);
  });
});
