import { expect, test } from 'vitest';
import { createLimited } from './limited.ts';

test('a host that hangs holds up itself and nobody else', async () => {
  const limited = createLimited({ all: 3, perKey: 2 });
  const done: string[] = [];
  const release: (() => void)[] = [];
  const hang = (name: string) =>
    limited.run('slow', async () => {
      await new Promise<void>((resolve) => release.push(resolve));
      done.push(name);
    });
  const quick = (name: string) =>
    limited.run('quick', () => {
      done.push(name);
      return Promise.resolve();
    });
  const slow = [hang('s1'), hang('s2'), hang('s3')];
  await Promise.all([quick('q1'), quick('q2')]);
  expect(done).toEqual(['q1', 'q2']);
  expect(release).toHaveLength(2);
  for (let index = 0; index < 3; index += 1) {
    await expect.poll(() => release.length).toBeGreaterThan(index);
    release[index]?.();
  }
  await Promise.all(slow);
  expect(done).toEqual(['q1', 'q2', 's1', 's2', 's3']);
});

test('work that fails gives its place back', async () => {
  const limited = createLimited({ all: 1, perKey: 1 });
  await expect(limited.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await limited.run('a', () => Promise.resolve('yes'))).toBe('yes');
});
