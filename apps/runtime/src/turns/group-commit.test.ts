import { beforeEach, expect, test } from 'vitest';
import { emptyWrite } from './empty-write.ts';
import { createGroupCommit, type GroupCommit } from './group-commit.ts';
import { newChat } from './new-chat.ts';

let group: GroupCommit;
/** How each batch went: of how many writes, and whether nobody was expected beside it. */
let batches: [writes: number, isAlone: boolean][];
/** Called when a batch is on its way. */
let meanwhile: () => void;

beforeEach(() => {
  batches = [];
  meanwhile = () => undefined;
  group = createGroupCommit({
    atOnce: 3,
    findStored: () => Promise.resolve(new Set()),
    store: async (writes, { isAlone }) => {
      batches.push([writes.length, isAlone]);
      meanwhile();
      await new Promise((goOn) => setImmediate(goOn));
      return new Set();
    },
  });
});

const at = '2026-05-04T08:00:00.000Z';
const chat = newChat(
  {
    channel: { id: 'c', key: 'demo', name: 'Demo' },
    conversation: 'anna',
    customer: { id: 'anna' },
  },
  { kind: 'webhook', customer: null },
  { ids: { next: (kind) => `${kind}1`, seed: () => 1, secret: () => '' }, now: new Date(at) },
);
const commit = () => group.commit(emptyWrite(chat, at));
const oneByOne = async (amount: number) => {
  for (let sent = 0; sent < amount; sent += 1) await commit();
};
const alone = () => batches.map(([, isAlone]) => isAlone);

test('after eight that came one by one the next one is expected to be alone, too', async () => {
  await oneByOne(10);
  expect(alone()).toEqual([...Array<boolean>(8).fill(false), true, true]);
});

test('one that comes while another one is on its way ends it', async () => {
  await oneByOne(9);
  let second: Promise<void> | undefined;
  meanwhile = () => {
    second ??= commit();
  };
  await commit();
  await second;
  await oneByOne(9);
  expect(alone().slice(9)).toEqual([true, ...Array<boolean>(8).fill(false), true, true]);
});

test('so do two that come together', async () => {
  await oneByOne(9);
  await Promise.all([commit(), commit()]);
  await oneByOne(1);
  expect(batches.slice(9)).toEqual([
    [2, false],
    [1, false],
  ]);
});
