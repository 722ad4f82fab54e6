import type { Store } from './open-store.ts';

/** Takes the lock for writing and changes nothing. Throws when the database cannot be written. */
export async function checkWritable({ write }: Store): Promise<void> {
  await write((transaction) =>
    transaction.$executeRawUnsafe('DELETE FROM "Verification" WHERE 1 = 0'),
  );
}
