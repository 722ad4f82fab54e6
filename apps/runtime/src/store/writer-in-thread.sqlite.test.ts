import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedError } from '@bellhop/schema';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isUniqueViolation } from './is-unique-violation.ts';
import { openStore, type Store } from './open-store.ts';
import { writerInThread } from './writer-in-thread.boundary.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellhop-thread-'));
  store = await openStore(folder, writerInThread);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const beside = { isAlone: false };
const insert = `INSERT INTO "Verification" ("id", "identifier", "value", "expiresAt", "updatedAt")
  SELECT value, value, value, 0, 0 FROM json_each(?)`;
const save = (...ids: string[]) =>
  store.writeBatch(() => [{ sql: insert, values: [JSON.stringify(ids)] }], beside);
const stored = async () =>
  (await store.read.verification.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(
    ({ id }) => id,
  );

test('of batches that go to the disk together a bad one fails alone, and leaves nothing', async () => {
  const ids = Array.from({ length: 40 }, (_, at) => `id${String(at).padStart(2, '0')}`);
  const answers = await Promise.allSettled(
    ids.map((id, at) => (at === 20 ? save(id, 'id07') : save(id))),
  );
  answers.forEach((answer, at) => {
    const isRefused = answer.status === 'rejected' && isUniqueViolation(answer.reason);
    expect([answer.status, isRefused]).toEqual(
      at === 20 ? ['rejected', true] : ['fulfilled', false],
    );
  });
  expect(await stored()).toEqual(ids.filter((id) => id !== 'id20'));
});

test('a transaction among batches sees all that was asked for before it, and no more', async () => {
  const seen: number[] = [];
  const count = () =>
    store.writeAside(async (transaction) => {
      seen.push(await transaction.verification.count());
      await transaction.$executeRawUnsafe(insert, '["in the transaction"]');
      await transaction.verification.delete({ where: { id: 'in the transaction' } });
    });
  await Promise.all([save('a'), save('b'), count(), save('c'), count(), count(), save('d')]);
  expect(seen).toEqual([2, 3, 3]);
  expect(await stored()).toEqual(['a', 'b', 'c', 'd']);
});

test('statements that cannot be made leave no transaction behind that was begun for them', async () => {
  const failed = store.writeBatch(() => {
    throw new Error('cannot be made');
  }, beside);
  await expect(failed).rejects.toThrow('cannot be made');
  const other = new Database(join(folder, 'bellhop.db'), { timeout: 1000 });
  other.exec(`DELETE FROM "Verification"`);
  other.close();
  await save('a');
  expect(await stored()).toEqual(['a']);
});

test('whoever stays awake for a batch is told as anybody else, also of a bad one and by a slow disk', async () => {
  const awake = (...ids: string[]) =>
    store.writeBatch(() => [{ sql: insert, values: [JSON.stringify(ids)] }], { isAlone: true });
  await awake('a');
  await expect(awake('b', 'a')).rejects.toSatisfy(isUniqueViolation);
  const other = new Database(join(folder, 'bellhop.db'));
  other.exec('BEGIN IMMEDIATE');
  const started = performance.now();
  const waiting = awake('c');
  // The thread is given back long before the answer comes.
  expect(performance.now() - started).toBeLessThan(500);
  other.exec('ROLLBACK');
  other.close();
  await Promise.all([waiting, save('d')]);
  expect(await stored()).toEqual(['a', 'c', 'd']);
});

test('while another program keeps the database, all batches are refused and nothing is stored', async () => {
  const other = new Database(join(folder, 'bellhop.db'));
  other.exec('BEGIN EXCLUSIVE');
  const answers = await Promise.allSettled(['a', 'b', 'c', 'd'].map((id) => save(id)));
  for (const answer of answers) {
    const reason: unknown = answer.status === 'rejected' ? answer.reason : undefined;
    expect(reason instanceof CodedError && reason.code).toBe('data.notWritable');
  }
  other.exec('ROLLBACK');
  other.close();
  await save('e');
  expect(await stored()).toEqual(['e']);
});

test('what is written goes from the log to its place while more is written, and all of it is there', async () => {
  const filler = 'x'.repeat(8_000);
  const row = `INSERT INTO "Verification" ("id", "identifier", "value", "expiresAt", "updatedAt")
    SELECT value, value, ?, 0, 0 FROM json_each(?)`;
  const sizeOf = async (name: string) => (await stat(join(folder, name))).size;
  let rows = 0;
  const write = async (amount: number) => {
    const ids = Array.from({ length: amount }, () => String((rows += 1)));
    await store.writeBatch(() => [{ sql: row, values: [filler, JSON.stringify(ids)] }], beside);
  };
  for (let batch = 0; batch < 24; batch += 1) await write(160);
  await vi.waitFor(
    async () => {
      await write(1);
      expect(await sizeOf('bellhop.db')).toBeGreaterThan(24e6);
    },
    { timeout: 20_000 },
  );
  for (let batch = 0; batch < 180; batch += 1) await write(160);
  // 260 MB were written. By itself, the writing thread would carry nothing over before there are 130 in the log.
  expect(await sizeOf('bellhop.db-wal')).toBeLessThan(110e6);
  expect(await store.read.verification.count()).toBe(rows);
});
