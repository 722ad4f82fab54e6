import { expect, test } from 'vitest';
import { createChatQueues } from './chat-queues.ts';

/** A piece of work that ends when it is told to. */
function held() {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { end, work: () => ended };
}

test('one chat does one thing at a time, in order of arrival, and another one does not wait for it', async () => {
  const queues = createChatQueues();
  const done: string[] = [];
  const note = (name: string) => () => {
    done.push(name);
    return Promise.resolve();
  };
  const first = held();
  const all = [
    queues.run('h', 'a', first.work).then(note('a1')),
    queues.run('h', 'a', note('a2')),
    queues.run('h', 'a', () => Promise.reject(new Error('bad'))).catch(note('a3')),
    queues.run('h', 'a', note('a4')),
    queues.run('h', 'b', note('b')),
  ];
  expect(queues.depth()).toBe(5);
  await all.at(-1);
  expect(done).toEqual(['b']);
  first.end();
  await Promise.all(all);
  expect(done.toSorted()).toEqual(['a1', 'a2', 'a3', 'a4', 'b']);
  expect(done.indexOf('a2')).toBeLessThan(done.indexOf('a4'));
  expect(queues.depth()).toBe(0);
});

test('a chat that is busy keeps its place when thousands of others came and went', async () => {
  const queues = createChatQueues();
  const first = held();
  const running = queues.run('h', 'a', first.work);
  for (let other = 0; other < 5_000; other += 1) {
    await queues.run('h', `other-${String(other)}`, () => Promise.resolve());
  }
  let hasBegun = false;
  const next = queues.run('h', 'a', () => Promise.resolve((hasBegun = true)));
  const idle = queues.idle();
  await Promise.resolve();
  expect([hasBegun, queues.depth()]).toEqual([false, 2]);
  first.end();
  await Promise.all([running, next, idle]);
  expect([hasBegun, queues.depth()]).toEqual([true, 0]);
});

test('beyond its bound it refuses', async () => {
  const queues = createChatQueues({ limit: 1 });
  const first = held();
  const running = queues.run('h', 'a', first.work);
  await expect(queues.run('h', 'b', first.work)).rejects.toMatchObject({ code: 'rate.tooFast' });
  first.end();
  await running;
});
