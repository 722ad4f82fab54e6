import { engineRules } from '@bellhop/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { firstDifference } from './first-difference.ts';
import { verifyDatabase, type Finding } from './verify-database.ts';
import { changeTurn, storedTurns } from '../testing/stored-turns.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  for (const [index, text] of [
    'how much?',
    'xyzzy',
    'where is my order',
    'a person please',
    'cancel',
  ].entries()) {
    const conversation = `c${String(index % 3)}`;
    await server.post({ id: `m${String(index)}`, conversation, text, customer: { locale: 'en' } });
  }
});
afterAll(() => server[Symbol.asyncDispose]());

async function verified() {
  const findings: Finding[] = [];
  const counts = await verifyDatabase(server.core.store, {
    found: (finding) => findings.push(finding),
    counted: () => undefined,
  });
  return { counts, findings };
}

/** Changes the stored text of one turn, and gives back how to undo it. */
async function tamper(column: 'trace' | 'stateAfter' | 'event', from: string | RegExp, to: string) {
  const turns = await storedTurns(server.core.store);
  const turn = turns.find((row) => row[column].search(from) >= 0);
  if (turn === undefined) throw new Error('nothing to change');
  const put = (text: string) => changeTurn(server.core.store, turn.id, { [column]: text });
  await put(turn[column].replace(from, to));
  return { id: turn.id, undo: () => put(turn[column]) };
}

test('every stored answer comes out again, byte for byte, also after the flow has changed', async () => {
  const { counts, findings } = await verified();
  expect(findings).toEqual([]);
  expect(counts).toEqual({ turns: 5, same: 5, different: 0, otherRules: 0, cannotRun: 0 });
});

test('a trace that somebody changed is found, with the place', async () => {
  const changed = await tamper('trace', '"outcome":"finished"', '"outcome":"failed"');
  expect((await verified()).findings).toEqual([
    { turn: changed.id, result: 'different', path: 'trace.outcome' },
  ]);
  await changed.undo();
});

test('what an engine with other rules answered is told apart from what is wrong', async () => {
  const changed = await tamper('trace', '"outcome":"finished"', '"outcome":"failed"');
  await changeTurn(server.core.store, changed.id, { rules: 1 });
  const { counts, findings } = await verified();
  expect(findings).toContainEqual({
    turn: changed.id,
    result: 'otherRules',
    path: 'trace.outcome',
    rules: 1,
  });
  expect(counts).toMatchObject({ different: 0, otherRules: 1 });
  await changeTurn(server.core.store, changed.id, { rules: engineRules });
  await changed.undo();
});

test('so is a state', async () => {
  const state = await tamper('stateAfter', '"variables":{}', '"variables":{"vip":true}');
  const findings = await verified();
  expect(findings.findings[0]).toMatchObject({ turn: state.id, result: 'different' });
  await state.undo();
});

test('an event that this version cannot run is told apart', async () => {
  const odd = await tamper('event', '"type":"customerMessage"', '"type":"fromTheFuture"');
  const { counts, findings } = await verified();
  expect(findings).toEqual([{ turn: odd.id, result: 'cannotRun', cause: 'event' }]);
  expect(counts).toMatchObject({ same: 4, different: 0, cannotRun: 1 });
  await odd.undo();
});

test('the first difference is named by its path', () => {
  expect(firstDifference({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toBe('a.1.b');
  expect(firstDifference({ a: 1 }, { a: 1, b: 2 })).toBe('b');
  expect(firstDifference({ a: 1, b: 2 }, { b: 2, a: 1 })).toBeNull();
});
