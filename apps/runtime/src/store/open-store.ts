import { join } from 'node:path';
import { PrismaClient, type Prisma } from '../generated/prisma/client.ts';
import { lockData } from './data-lock.ts';
import { migrate } from './migrate.ts';
import { preparePrivateFolder } from './private-folder.ts';
import { serial } from './serial.ts';
import { sqliteAdapter } from './sqlite-adapter.ts';

export type Transaction = Prisma.TransactionClient;

export interface Store {
  /** Reads see what is committed, never a transaction that is still being written. */
  read: PrismaClient;
  /** Runs the work in one transaction; one at a time, since SQLite has one writer. */
  write: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  /** The client for better-auth, which brings its own statements: each waits for its turn to write. */
  authClient: AuthClient;
  appliedMigrations: string[];
  file: string;
  close(): Promise<void>;
}

export type AuthClient = ReturnType<typeof queued>;

/** Opens the database of a data folder, bringing it up to the newest schema first. */
export async function openStore(folder: string): Promise<Store> {
  await preparePrivateFolder(folder);
  const lock = lockData(folder);
  const file = join(folder, 'bellhop.db');
  const appliedMigrations = await migrate(file);
  const writer = new PrismaClient({ adapter: sqliteAdapter(file) });
  const reader = new PrismaClient({ adapter: sqliteAdapter(file, { readOnly: true }) });
  const inTurn = serial();
  return {
    read: reader,
    write: (work) => inTurn(() => writer.$transaction(work, { timeout: 60_000, maxWait: 60_000 })),
    authClient: queued(writer, inTurn),
    appliedMigrations,
    file,
    close: async () => {
      await inTurn(() => Promise.all([writer.$disconnect(), reader.$disconnect()]));
      lock.release();
    },
  };
}

/** On one connection a statement from outside would land in whatever transaction is open, and be undone with it. */
function queued(writer: PrismaClient, inTurn: ReturnType<typeof serial>) {
  return writer.$extends({
    query: { $allOperations: ({ args, query }) => inTurn(() => query(args)) },
  });
}
