import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Event, Trace } from '@bellhop/schema';
import { expect, test } from 'vitest';
import type { NewTurn } from '../turns/chat.ts';
import { compress, decompress } from './compress.ts';
import { packTurns } from './pack-turns.ts';
import { recordDictionary } from './record-dictionary.ts';
import {
  answerIn,
  plainRecords,
  unpackRecord,
  unpackRecords,
  unpackText,
  withoutRecords,
} from './turn-records.ts';

const event: Event = {
  id: 't1',
  at: '2026-01-01T00:00:00.000Z',
  seed: 1,
  facts: {
    owner: 'bot',
    customer: { id: 'u1', name: null, locale: null },
    tags: [],
    orders: [],
    agentsOnline: 0,
    channel: { key: 'demo', name: 'Demo' },
    messagesBefore: 0,
    localTime: { hour: 0, minute: 0, weekday: 4 },
  },
  body: { type: 'customerMessage', text: '价格？ราคา', button: null, attachments: [] },
};
const nothingUnderstood = {
  version: null,
  languageShare: 0,
  intent: null,
  faq: null,
  sentiment: { label: 'neutral' as const, score: 0, because: [] },
  contacts: [],
  person: null,
};
const reason = (code: string) => ({ code, outcome: false, values: { keywords: ['price'] } });
const place = { flow: 'f1', version: 'v1', node: 'n1', nodeType: 'message' };
const standingTry = Object.freeze({ ...place, because: [reason('noKeyword')] });
const standingReason = Object.freeze(reason('nothing'));
const trace: Trace = {
  formatVersion: 1,
  event: 't1',
  flow: 'f1',
  version: 'v1',
  tried: [standingTry, { ...place, because: [reason('forbidden')] }],
  steps: [
    {
      ...place,
      entry: 'trigger',
      outcome: { type: 'exit', exit: 'then', edge: null },
      because: [standingReason, reason('found')],
      variables: {},
      effects: [],
    },
  ],
  outcome: 'finished',
};
const turn: NewTurn = {
  id: 't1',
  key: 'm:1',
  event,
  stateBefore: { formatVersion: 1, position: null, variables: {} },
  stateAfter: { formatVersion: 1, position: null, variables: { size: 'L' } },
  trace,
  timings: [1, 2],
  answer: { accepted: true, duplicate: false, owner: 'bot', replies: [], trace: 't1' },
  release: null,
  isUnanswered: false,
  tried: [],
  at: event.at,
};
const unpacked = (bytes: Uint8Array) => unpackRecords(bytes).flatMap((record) => record ?? []);
const answerOf = (bytes: Uint8Array, place: number) => answerIn(unpackText(bytes), place);
const packed = (turns: NewTurn[]) => packTurns(turns).compressed;
const textOf = (turns: NewTurn[]) => Buffer.from(packed(turns)).toString('utf8');
const stored = (turns: NewTurn[]) => compress(packed(turns));

test('records come out as they went in, and small', () => {
  const turns = Array.from({ length: 50 }, () => turn);
  const records = unpacked(stored(turns));
  expect(records).toHaveLength(50);
  for (const { trace: text, event: told, stateAfter, timings, answer } of records) {
    expect(text).toBe(JSON.stringify(trace));
    expect(told).toBe(JSON.stringify(event));
    expect([stateAfter, timings, answer]).toEqual([
      JSON.stringify(turn.stateAfter),
      '[1,2]',
      JSON.stringify(turn.answer),
    ]);
  }
  expect(stored(turns).byteLength).toBeLessThan(JSON.stringify(turns).length / 20);
});

test('one of many is read alone: whole, or only what was answered', () => {
  const replies = ['"],"answer":{"', '价格？\\'].map((text) => {
    return { id: 'm1', kind: 'text' as const, text, buttons: [] };
  });
  const other = { ...turn, answer: { ...turn.answer, replies } };
  const together = stored([turn, other, turn]);
  expect([0, 1, 2].map((at) => unpackRecord(together, at))).toEqual(unpackRecords(together));
  expect([0, 1, 3].map((at) => answerOf(together, at))).toEqual([turn.answer, other.answer, null]);
  const left = withoutRecords(together, [1]) ?? new Uint8Array();
  expect([unpackRecord(left, 1), answerOf(left, 1), unpackRecord(left, 3)]).toEqual([
    null,
    null,
    null,
  ]);
  expect(answerOf(left, 2)).toEqual(turn.answer);
});

test('what is the same in many traces is written once', () => {
  const text = textOf([turn, turn, turn]);
  expect(text.split('noKeyword')).toHaveLength(2);
  expect(text.split('"nothing"')).toHaveLength(2);
  expect(text.split('forbidden')).toHaveLength(4);
});

/** The same message as it was understood: one object for all who say the same. */
function saying(word: string): NewTurn {
  const understood = Object.freeze({ ...nothingUnderstood, language: word });
  const localTime = Object.freeze(event.facts.localTime);
  return { ...turn, event: { ...event, facts: { ...event.facts, localTime, understood } } };
}

test('how a message was understood, and the time, are written once and come out in their places', () => {
  const hello = saying('hello');
  const turns = [hello, turn, hello, hello];
  expect(textOf(turns).split('hello')).toHaveLength(2);
  const told = turns.map((one) => JSON.stringify(one.event));
  expect(unpacked(stored(turns)).map((record) => record.event)).toEqual(told);
  const plain = plainRecords(stored(turns));
  expect(turns.map((_, at) => JSON.stringify(plain(at)?.event))).toEqual(told);
});

test('with an erased record goes what only it shared, and nothing that others need', () => {
  const turns = [saying('mine'), saying('yours'), saying('mine')];
  const left = withoutRecords(stored(turns), [0, 2]) ?? new Uint8Array();
  expect(decompress(left).toString()).not.toContain('mine');
  expect(unpacked(left).map((record) => record.event)).toEqual([JSON.stringify(turns[1]?.event)]);
  expect(unpacked(left).map((record) => record.trace)).toEqual([JSON.stringify(trace)]);
});

test('records from before traces shared anything are read, compressed or not', () => {
  const { event: told, stateBefore, stateAfter, timings } = turn;
  const list = JSON.stringify([
    { event: told, stateBefore, stateAfter, trace, timings, answer: {} },
  ]);
  for (const each of [Buffer.from(list), deflateSync(list), compress(list)]) {
    expect(unpacked(each).map((record) => record.trace)).toEqual([JSON.stringify(trace)]);
    expect(answerOf(each, 0)).toEqual({});
  }
});

test('the dictionary is what it was when the first record was written with it', () => {
  const hash = createHash('sha256').update(recordDictionary).digest('hex');
  expect(hash).toBe('98386026c919c23b8541aa421a3ca2c9ccb8e8cf504a0ccb0a6962958e81af33');
  const bytes = packed([turn]);
  expect(compress(bytes).length).toBeLessThan(deflateSync(bytes).length * 0.7);
});

test('a record that is erased leaves its place and no word; with the last one all is gone', () => {
  const reply = { id: 'm1', kind: 'text' as const, text: 'my phone is 0812345678', buttons: [] };
  const secret = { ...turn, answer: { ...turn.answer, replies: [reply] } };
  const left = withoutRecords(stored([turn, secret, turn]), [1]) ?? new Uint8Array();
  expect(unpackRecords(left).map((record) => record?.answer ?? null)).toEqual([
    JSON.stringify(turn.answer),
    null,
    JSON.stringify(turn.answer),
  ]);
  expect(decompress(left).toString()).not.toContain('0812345678');
  expect(withoutRecords(left, [0, 2])).toBeNull();
});

test('a damaged record is an error, never another answer', () => {
  const packed = stored([turn]);
  packed[packed.length - 3] = (packed[packed.length - 3] ?? 0) ^ 0xff;
  expect(() => unpackRecords(packed)).toThrow();
});
