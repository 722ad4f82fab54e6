import { buildFlow } from '@bellhop/templates';
import type { RunningChats } from '@bellhop/engine';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishAgain } from '../testing/publish-again.ts';
import { publishFlow } from '../testing/publish-flow.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { storedTurns } from '../testing/stored-turns.ts';
import { verifyDatabase } from '../verify/verify-database.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ demo: true });
});
/** Whatever was published and chosen in between: every stored turn comes out again. */
afterEach(async () => {
  const findings: unknown[] = [];
  const { same } = await verifyDatabase(server.core.store, {
    found: (finding) => findings.push(finding),
    counted: () => {},
  });
  await server[Symbol.asyncDispose]();
  expect(findings).toEqual([]);
  expect(same).toBeGreaterThan(1);
});

const settings = (name: string, kind: 'conversation' | 'subflow' = 'conversation') => {
  return { name, description: '', kind, defaultLocale: 'en', locales: ['en'] };
};
const say = (text: string, column = 900) => {
  const config = { text: { en: text }, quickReplies: [] };
  return { type: 'reply', at: [column, 0] as [number, number], config };
};
const ask = (text: string, to: string) => {
  const quickReplies = [{ id: 'yes', label: { en: 'Yes' } }];
  const config = { text: { en: text }, quickReplies };
  return { type: 'reply', at: [400, 0] as [number, number], config, to: { 'button:yes': to } };
};
const heard = (to: string) => {
  return {
    type: 'message',
    at: [0, 0] as [number, number],
    config: { on: 'keywords', keywords: ['zebra'], mode: 'contains', canInterrupt: false },
    to: { then: to },
  };
};

/** zebra → a question → an answer that names the version. */
const asking = (version: string, question = 'ask') =>
  buildFlow('asking', settings('asking'), {
    start: heard(question),
    [question]: ask(`Sure, says ${version}?`, 'answer'),
    answer: say(`Done, says ${version}.`),
  });

let messages = 0;
async function write(conversation: string, text: string): Promise<string[]> {
  messages += 1;
  const id = `m${String(messages)}`;
  const { body } = await server.post({ id, conversation, text });
  return body.replies.map((reply) => reply.text);
}
async function press(conversation: string): Promise<string[]> {
  messages += 1;
  const id = `m${String(messages)}`;
  const { body } = await server.post({ id, conversation, text: 'Yes', button: 'yes' });
  return body.replies.map((reply) => reply.text);
}
const notes = async () => {
  const turns = await storedTurns(server.core.store);
  const trace = JSON.parse(turns.at(-1)?.trace ?? '{}') as { notes?: { code: string }[] };
  return (trace.notes ?? []).map(({ code }) => code);
};
/** A chat that waits for its answer in the first version, when the second one comes. */
async function waitThenPublish(running: RunningChats, question = 'ask'): Promise<string> {
  const id = await publishFlow(server.core, asking('one'));
  expect(await write('old', 'zebra')).toEqual(['Sure, says one?']);
  await publishAgain(server.core, id, { document: asking('two', question), running });
  return id;
}

test('finish: who has begun goes on with the old version, who comes gets the new one', async () => {
  await waitThenPublish('finish');
  expect(await press('old')).toEqual(['Done, says one.']);
  expect(await write('new', 'zebra')).toEqual(['Sure, says two?']);
  expect(await press('new')).toEqual(['Done, says two.']);
  expect(await write('old', 'zebra')).toEqual(['Sure, says two?']);
});

test('move: the chat goes on in the new version at the step where it stands', async () => {
  await waitThenPublish('move');
  expect(await press('old')).toEqual(['Done, says two.']);
  expect(await notes()).toContain('moved');
});

test('move: where the step is gone the chat finishes on the old version', async () => {
  await waitThenPublish('move', 'otherQuestion');
  expect(await press('old')).toEqual(['Done, says one.']);
  expect(await notes()).toEqual([]);
});

test('restart: what the chat waited for is given up, and the next message begins anew', async () => {
  await waitThenPublish('restart');
  expect(await write('old', 'one more zebra')).toEqual(['Sure, says two?']);
  expect(await notes()).toContain('restarted');
  expect(await press('old')).toEqual(['Done, says two.']);
});

test('restart: the answer to the old question is not taken for an answer to the new one', async () => {
  await waitThenPublish('restart');
  const replies = await press('old');
  expect(replies.filter((text) => text.startsWith('Done'))).toEqual([]);
  expect((await notes()).filter((code) => code === 'restarted')).toHaveLength(1);
});

test('another choice for the same version holds from then on, and what was before comes out again', async () => {
  const id = await waitThenPublish('finish');
  await write('later', 'hello');
  const { document } = await server.core.services.flows.get(id);
  expect(await press('old')).toEqual(['Done, says one.']);
  await publishAgain(server.core, id, { document, running: 'restart' });
  expect(await write('other', 'zebra')).toEqual(['Sure, says two?']);
  expect(await press('other')).toEqual(['Done, says two.']);
});

test('a version that is put live again lets chats finish, whatever was chosen for it once', async () => {
  const id = await waitThenPublish('restart');
  await publishAgain(server.core, id, { document: asking('three'), running: 'finish' });
  expect(await write('third', 'zebra')).toEqual(['Sure, says three?']);
  const versions = await server.core.services.flows.versions(id);
  const second = versions.find(({ number }) => number === 2)?.id ?? '';
  await server.core.services.flows.goLive(second, { id: '', name: 'Test' });
  expect(await press('third')).toEqual(['Done, says three.']);
});

/** zebra → a question → the sub-flow → a word of its own. */
const calling = (version: string, sub: string) =>
  buildFlow('calling', settings('calling'), {
    start: heard('ask'),
    ask: ask(`Sure, says ${version}?`, 'call'),
    call: {
      type: 'sub-flow',
      at: [600, 0],
      config: { flow: sub, inputs: [], outputs: [], outcomes: [] },
      to: { done: 'answer' },
    },
    answer: say(`Done, says ${version}.`),
  });
const sub = (version: string) =>
  buildFlow('sub', settings('sub', 'subflow'), {
    start: { type: 'start', at: [0, 0], config: { inputs: [] }, to: { then: 'tell' } },
    tell: ask(`Inside ${version}?`, 'told'),
    told: say(`Inside ${version}.`),
  });

test('a sub-flow comes from the release of its chat: never a mix of two', async () => {
  const inner = await publishFlow(server.core, sub('one'));
  const outer = await publishFlow(server.core, calling('one', inner));
  expect(await write('before', 'zebra')).toEqual(['Sure, says one?']);
  expect(await write('inside', 'zebra')).toEqual(['Sure, says one?']);
  expect(await press('inside')).toEqual(['Inside one?']);
  await publishAgain(server.core, inner, { document: sub('two'), running: 'finish' });
  expect(await write('between', 'zebra')).toEqual(['Sure, says one?']);
  await publishAgain(server.core, outer, { document: calling('two', inner), running: 'finish' });
  expect(await write('after', 'zebra')).toEqual(['Sure, says two?']);

  expect(await press('before')).toEqual(['Inside one?']);
  expect(await press('before')).toEqual(['Inside one.', 'Done, says one.']);
  expect(await press('inside')).toEqual(['Inside one.', 'Done, says one.']);
  expect(await press('between')).toEqual(['Inside two?']);
  expect(await press('between')).toEqual(['Inside two.', 'Done, says one.']);
  expect(await press('after')).toEqual(['Inside two?']);
  expect(await press('after')).toEqual(['Inside two.', 'Done, says two.']);
});

test('a chat that moves moves as a whole: caller and sub-flow are of one release', async () => {
  const inner = await publishFlow(server.core, sub('one'));
  const outer = await publishFlow(server.core, calling('one', inner));
  await write('outside', 'zebra');
  await write('inside', 'zebra');
  expect(await press('inside')).toEqual(['Inside one?']);
  await publishAgain(server.core, outer, { document: calling('two', inner), running: 'finish' });
  await publishAgain(server.core, inner, { document: sub('two'), running: 'move' });
  expect(await press('inside')).toEqual(['Inside two.', 'Done, says two.']);
  await publishAgain(server.core, outer, { document: calling('three', inner), running: 'move' });
  expect(await press('outside')).toEqual(['Inside two?']);
  expect(await press('outside')).toEqual(['Inside two.', 'Done, says three.']);
});

test('what is chosen for the caller holds for chats that wait in its sub-flow as well', async () => {
  const inner = await publishFlow(server.core, sub('one'));
  const outer = await publishFlow(server.core, calling('one', inner));
  for (const chat of ['first', 'second']) {
    await write(chat, 'zebra');
    expect(await press(chat)).toEqual(['Inside one?']);
  }
  await publishAgain(server.core, outer, { document: calling('two', inner), running: 'move' });
  expect(await press('first')).toEqual(['Inside one.', 'Done, says two.']);
  await publishAgain(server.core, outer, { document: calling('three', inner), running: 'restart' });
  expect(await write('second', 'zebra')).toEqual(['Sure, says three?']);
  expect(await notes()).toContain('restarted');
});
