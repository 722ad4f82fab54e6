import { expect, test } from 'vitest';
import { createDueLoop } from './due-loop.ts';

const day = 24 * 3_600_000;

test('what failed is looked at again soon, also when the clock was put back meanwhile', async () => {
  let time = Date.parse('2026-03-01T10:00:00.000Z');
  let wake = () => {};
  let looked = 0;
  const reported: unknown[] = [];
  const loop = createDueLoop({
    clock: {
      now: () => new Date(time),
      microseconds: () => 0,
      after: (_milliseconds, work) => {
        wake = work;
        return () => {
          wake = () => {};
        };
      },
    },
    work: () => {
      looked += 1;
      return looked === 1 ? Promise.reject(new Error('no')) : Promise.resolve(null);
    },
    report: (error) => reported.push(error),
  });
  loop.start();
  wake();
  await expect.poll(() => reported.length).toBe(1);
  time -= day;
  // The sleep that began before ends: it was of some seconds.
  await expect
    .poll(() => {
      wake();
      return looked;
    })
    .toBe(2);
  await loop.stop();
});

test('a clock that is put back while the work goes on is noticed when it ends', async () => {
  let time = Date.parse('2026-03-01T10:00:00.000Z');
  const sleeps: { milliseconds: number; wake: () => void }[] = [];
  let looked = 0;
  const loop = createDueLoop({
    clock: {
      now: () => new Date(time),
      microseconds: () => 0,
      after: (milliseconds, wake) => {
        sleeps.push({ milliseconds, wake });
        return () => undefined;
      },
    },
    work: (now) => {
      looked += 1;
      const next = new Date(Date.parse(now) + 5_000).toISOString();
      if (looked === 1) time -= day;
      return Promise.resolve(looked === 1 ? next : null);
    },
    report: (error) => {
      throw error;
    },
  });
  loop.start();
  sleeps.at(-1)?.wake();
  await expect.poll(() => sleeps.length).toBe(2);
  expect(sleeps.at(-1)?.milliseconds).toBe(0);
  sleeps.at(-1)?.wake();
  await expect.poll(() => looked).toBe(2);
  await loop.stop();
});
