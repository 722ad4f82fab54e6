import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { createMadeUpClock } from '../testing/made-up-clock.ts';
import { pause } from './pause.ts';

test('a pause ends after its time, or when it is stopped, and leaves nothing behind', async () => {
  const clock = createMadeUpClock();
  const stopping = new AbortController();
  const { signal } = stopping;
  const ended = pause(clock, 60_000, signal);
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  clock.passTime(60_000);
  await ended;
  expect(getEventListeners(signal, 'abort')).toEqual([]);

  const stopped = pause(clock, 60_000, signal);
  stopping.abort();
  await stopped;
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
