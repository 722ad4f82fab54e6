import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from './open-store.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'bellhop-private-'));
  await chmod(parent, 0o755);
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
async function open(folder: string) {
  const store = await openStore(folder);
  await store.write((transaction) => transaction.channel.deleteMany());
  const names = await readdir(folder);
  const modes = await Promise.all(names.map((name) => modeOf(join(folder, name))));
  await store.close();
  return Object.fromEntries(names.map((name, index) => [name, modes[index]]));
}

test('a new data folder and all its files are for their owner alone', async () => {
  const folder = join(parent, 'deep', 'data');
  const modes = await open(folder);
  expect(await modeOf(folder)).toBe('700');
  expect(modes).toMatchObject({ 'bellhop.db': '600', 'bellhop.db-wal': '600' });
  expect(new Set(Object.values(modes))).toEqual(new Set(['600']));
});

test('a folder from before is closed at the next start', async () => {
  const folder = join(parent, 'data');
  await open(folder);
  await chmod(folder, 0o755);
  await chmod(join(folder, 'bellhop.db'), 0o644);
  expect((await open(folder))['bellhop.db']).toBe('600');
  expect(await modeOf(folder)).toBe('700');
});

test('a folder with other things in it stays open for whoever uses them', async () => {
  await writeFile(join(parent, 'notes.txt'), 'of somebody else', { mode: 0o644 });
  const modes = await open(parent);
  expect(await modeOf(parent)).toBe('755');
  expect(modes).toMatchObject({ 'bellhop.db': '600', 'notes.txt': '644' });
});
