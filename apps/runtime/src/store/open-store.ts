import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PrismaClient, type Prisma } from '../generated/prisma/client.ts';
import { authClient, type AuthClient } from './auth-client.boundary.ts';
import { lockData } from './data-lock.ts';
import { dividedConnection } from './divided-connection.ts';
import { lane } from './lane.ts';
import { migrate } from './migrate.ts';
import { preparePrivateFolder } from './private-folder.ts';
import { readRowsOn, type ReadRows } from './read-rows.ts';
import { sqliteAdapter } from './sqlite-adapter.ts';
import type { Shared } from './shared.ts';
import type { Statement } from './statement.ts';
import { unlessBusy } from './unless-busy.ts';
import { writerHere, type BatchWay, type Writer } from './writer.ts';

export type Transaction = Prisma.TransactionClient;

export interface Store {
  kind: 'sqlite' | 'postgresql';
  /** Reads see what is committed, never a transaction that is still being written. */
  read: PrismaClient;
  /** The same for the path of a message, past the client. */
  readRows: ReadRows;
  /** Runs the work in one transaction; one at a time, of all servers: what it has read still holds when it writes. */
  write: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  /**
   * The same for rows that no turn reads (drafts, deliveries): watchers of writes do not hear of it. On PostgreSQL not
   * one at a time: each statement has to be right whatever others write.
   */
  writeAside: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  /**
   * Runs the statements in one transaction, in order; they are made when their turn has come. Made for turns: watchers of
   * writes do not hear of it.
   */
  writeBatch: (make: () => readonly Statement[], way: BatchWay) => Promise<void>;
  /** Tells after every other write that something is not what it was. */
  watchWrites: (listener: () => void) => void;
  /** The client for better-auth, which brings its own statements: what writes waits for its turn. */
  authClient: AuthClient;
  appliedMigrations: string[];
  /** Whether its file is still where it was opened: one that was moved away takes writes that nobody will find. */
  isInPlace: () => boolean;
  /** The other servers on this database; null where there can be none. */
  shared: Shared | null;
  close(): Promise<void>;
}

/** A database that is only read: that can be done beside the server that writes. */
export interface Reading extends Pick<Store, 'read'> {
  close(): Promise<void>;
}

/**
 * Opens the SQLite database of a data folder, bringing it up to the newest schema first. `openWriter` says where the one
 * connection that writes lives: on this thread, or in one of its own.
 */
export async function openStore(
  folder: string,
  openWriter: (file: string) => Promise<Writer> | Writer = writerHere,
): Promise<Store> {
  await preparePrivateFolder(folder);
  const lock = lockData(folder);
  const file = join(folder, 'bellhop.db');
  const appliedMigrations = await migrate(file);
  const { connection: writing, writeBatch } = await openWriter(file);
  const reading = await sqliteAdapter(file, { readOnly: true }).connect();
  const opened = fileId(file);
  const connection = dividedConnection(reading, writing);
  const client = new PrismaClient({
    adapter: { ...sqliteAdapter(file), connect: () => Promise.resolve(connection) },
  });
  const lanes = lane();
  const { alone, together } = unlessBusy(lanes);
  const listeners: (() => void)[] = [];
  const writeAside: Store['writeAside'] = (work) =>
    alone(() => client.$transaction(work, { timeout: 60_000, maxWait: 60_000 }));
  return {
    kind: 'sqlite',
    read: client,
    readRows: readRowsOn(reading),
    write: async (work) => {
      const done = await writeAside(work);
      for (const listener of listeners) listener();
      return done;
    },
    writeAside,
    writeBatch: (make, way) => together(() => writeBatch(make, way)),
    watchWrites: (listener) => {
      listeners.push(listener);
    },
    authClient: authClient(client, writeAside),
    appliedMigrations,
    isInPlace: () => fileId(file) === opened,
    shared: null,
    close: async () => {
      // Not the client's own way: one that was never asked anything leaves its connection open.
      await lanes.alone(() => connection.dispose());
      lock.release();
    },
  };
}

/** What stays the same while a file is written, and is another one's for a file that takes its name. */
function fileId(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${String(found.dev)} ${String(found.ino)}`;
}
