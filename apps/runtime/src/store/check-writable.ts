import { CodedError } from '@bellhop/schema';
import type { Store } from './open-store.ts';

/** What the largest messages need, and what they leave behind, fits into this. */
const probe = '0'.repeat(65_536);

/**
 * Writes something and takes it away again in one transaction. Throws when the database cannot be written: a disk that is
 * full says so only when something new is to be stored, and a file that is gone does not say so at all.
 */
export async function checkWritable({ writeAside, isInPlace }: Store): Promise<void> {
  if (!isInPlace()) throw new CodedError('data.notWritable');
  await writeAside(async (transaction) => {
    await transaction.$executeRawUnsafe(
      `INSERT INTO "Verification" ("id", "identifier", "value", "expiresAt", "updatedAt")
       VALUES ('probe', 'probe', ?, '2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z')`,
      probe,
    );
    await transaction.$executeRawUnsafe(`DELETE FROM "Verification" WHERE "id" = 'probe'`);
  });
}
