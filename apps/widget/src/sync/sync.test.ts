import { expect, test } from 'vitest';
import type { ListResult, SendResult } from '../api/chat-api.ts';
import { freshChat, type ChatState, type Outgoing } from '../model/chat-state.ts';
import { createChatStore } from '../model/chat-store.ts';
import { createReader } from './reader.ts';
import { createSender } from './sender.ts';

const offline: SendResult = { status: 'failed', code: 'network', canRetry: true };
const accepted: SendResult = { status: 'accepted', owner: 'bot' };
const nothingNew: ListResult = {
  status: 'listed',
  listing: { channelName: 'Shop', owner: 'bot', messages: [] },
};

/** A server that gives the prepared answers one after the other, and a page that sends to it. */
function senderOn(answers: SendResult[]) {
  const sent: Outgoing[] = [];
  const states: ChatState[] = [];
  const store = createChatStore(freshChat(), (state) => states.push(state));
  const send = (outgoing: Outgoing) => {
    sent.push(outgoing);
    return Promise.resolve(answers.shift() ?? accepted);
  };
  const sender = createSender({
    api: { send },
    store,
    locale: () => 'en',
    onAccepted: () => undefined,
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { sender, sent, states, store, settled };
}

test('a message is shown before it is sent, and sent in the order of writing', async () => {
  const { sender, sent, states, settled } = senderOn([]);
  sender.write('first', null);
  sender.write('second', 'price');
  expect(sent).toEqual([]);
  expect(states.at(-1)?.outgoing).toMatchObject([{ text: 'first' }, { text: 'second' }]);
  await settled();
  expect(sent).toMatchObject([
    { text: 'first', button: null },
    { text: 'second', button: 'price' },
  ]);
});

test('a retry carries the same id', async () => {
  const { sender, sent, store, settled } = senderOn([offline]);
  sender.write('hello', null);
  await settled();
  expect(store.get().outgoing).toMatchObject([{ status: 'failed', code: 'network' }]);
  sender.retryUnreached();
  await settled();
  expect(store.get().outgoing).toMatchObject([{ status: 'sent' }]);
  expect(sent).toHaveLength(2);
  expect(sent[1]?.id).toBe(sent[0]?.id);
});

test('a refused message is not sent again by itself', async () => {
  const { sender, sent, settled } = senderOn([
    { status: 'failed', code: 'input.tooLong', canRetry: false },
  ]);
  sender.write('hello', null);
  await settled();
  sender.retryUnreached();
  await settled();
  expect(sent).toHaveLength(1);
});

test('asked many times while reading, the page reads once more, not many times', async () => {
  let reads = 0;
  const store = createChatStore(freshChat(), () => undefined);
  const list = async () => {
    reads += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return nothingNew;
  };
  const read = createReader({ api: { list }, store, onReached: () => undefined });
  for (let count = 0; count < 5; count += 1) read();
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(reads).toBe(2);
  read();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(reads).toBe(3);
});
