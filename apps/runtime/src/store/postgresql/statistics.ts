import { z } from 'zod';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { Held } from '../shared.ts';

const lookEvery = 5 * 60_000;

/** Tables of more than a megabyte of which PostgreSQL knows nothing. */
const uncountedSql = `SELECT c.relname AS "name" FROM pg_class c
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND pg_relation_size(c.oid) > 1000000
    AND NOT EXISTS (SELECT 1 FROM pg_stats s WHERE s.schemaname = current_schema() AND s.tablename = c.relname)`;

const uncountedSchema = z.array(z.object({ name: z.string() }));

/**
 * Has PostgreSQL count what is in tables that were never counted, at once and every five minutes. After a restore or an
 * update of PostgreSQL nothing is counted, and it does so by itself only when enough has changed, or never where somebody
 * has switched that off: until then whoever searches or replays waits ten times as long.
 */
export function countUncounted(client: PrismaClient): Held {
  let timer: NodeJS.Timeout | undefined;
  let isStopping = false;
  let last = Promise.resolve();

  async function count(): Promise<void> {
    const found: unknown = await client.$queryRawUnsafe(uncountedSql);
    for (const { name } of uncountedSchema.parse(found)) {
      if (isStopping) return;
      await client.$executeRawUnsafe(`ANALYZE "${name}"`);
    }
  }

  function look(): void {
    // A database that is away is told by everything else; here it only means that it is tried again.
    last = count().catch(() => undefined);
  }

  return {
    start: () => {
      isStopping = false;
      look();
      timer = setInterval(look, lookEvery).unref();
    },
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      await last;
    },
  };
}
