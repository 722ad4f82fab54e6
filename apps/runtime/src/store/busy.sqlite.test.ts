import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedError } from '@bellhop/schema';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store, type Transaction } from './open-store.ts';

let folder: string;
let store: Store;
let other: Database.Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellhop-busy-'));
  store = await openStore(folder);
  other = new Database(join(folder, 'bellhop.db'));
});
afterEach(async () => {
  other.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const saveIn = (transaction: Transaction, id: string) =>
  transaction.verification.create({
    data: { id, identifier: id, value: id, expiresAt: new Date(0), updatedAt: new Date(0) },
  });

test('who waits behind a write that finds the database busy does not wait as long once more', async () => {
  let tried = 0;
  const save = (id: string) =>
    store.write(async (transaction) => {
      tried += 1;
      await saveIn(transaction, id);
    });
  other.exec('BEGIN EXCLUSIVE');
  const answers = await Promise.allSettled(['a', 'b', 'c', 'd'].map(save));
  for (const answer of answers) {
    const reason: unknown = answer.status === 'rejected' ? answer.reason : undefined;
    expect(reason instanceof CodedError && reason.code).toBe('data.notWritable');
  }
  expect(tried).toBe(1);

  // Whoever comes later looks for themselves.
  await expect(save('e')).rejects.toThrow(CodedError);
  expect(tried).toBe(2);
  other.exec('ROLLBACK');
  await save('f');
  expect(await store.read.verification.findMany({ select: { id: true } })).toEqual([{ id: 'f' }]);
});

test('a store that is busy can be closed', async () => {
  other.exec('BEGIN EXCLUSIVE');
  const writing = store.write((transaction) => saveIn(transaction, 'a'));
  const closing = store.close();
  await expect(writing).rejects.toThrow(CodedError);
  await closing;
  other.exec('ROLLBACK');
  store = await openStore(folder);
});
