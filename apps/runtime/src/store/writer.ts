import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { serial } from './serial.ts';
import { sqliteAdapter } from './sqlite-adapter.ts';
import type { Statement } from './statement.ts';
import { writeStatements } from './write-statements.ts';

/** How a batch is to be written. */
export interface BatchWay {
  /** Nobody else is expected meanwhile: whoever waits for it may keep the thread for himself, a millisecond at most. */
  isAlone: boolean;
}

/** The one connection that writes. Prisma's client works on it, and the group commit writes past the client. */
export interface Writer {
  connection: SqlDriverAdapter;
  /**
   * Runs the statements in one transaction, in order. What is asked for meanwhile comes after it. They are made here, so
   * that the transaction can be begun elsewhere meanwhile.
   */
  writeBatch: (make: () => readonly Statement[], way: BatchWay) => Promise<void>;
}

/** A writer on the thread of whoever asks. The server has it in a thread of its own: `writerInThread`. */
export async function writerHere(file: string): Promise<Writer> {
  const connection = await sqliteAdapter(file).connect();
  const one = serial();
  return {
    connection,
    writeBatch: (make) =>
      one(async () => {
        const statements = make();
        await writeStatements(connection.startTransaction(), statements);
      }),
  };
}
