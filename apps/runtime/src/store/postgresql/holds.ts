import type { Client } from 'pg';
import { z } from 'zod';
import type { Held } from '../shared.ts';

interface Hold {
  part: Held;
  isHeld: boolean;
  /** A part stops before it is started again. */
  last: Promise<void>;
}

const takenSchema = z.array(z.object({ name: z.string() }));
const takeSql = `SELECT n AS "name" FROM unnest($1::text[], $2::text[]) AS t(n, lock)
  WHERE pg_try_advisory_lock(hashtextextended(lock, 0))`;

/** Which parts this server does for all, by locks of the session. */
export function createHolds(schema: string) {
  const holds = new Map<string, Hold>();
  let wake = () => {};
  const lockOf = (name: string) => `bellhop ${schema} ${name}`;

  function lose(): void {
    for (const hold of holds.values()) {
      if (!hold.isHeld) continue;
      hold.isHeld = false;
      void then(hold, () => hold.part.stop());
    }
  }

  return {
    /** Settles when something new is to be taken. */
    asked: () => new Promise<void>((resolve) => (wake = resolve)),
    add: (name: string, part: Held, release: (lock: string) => Promise<void>) => {
      const hold: Hold = { part, isHeld: false, last: Promise.resolve() };
      holds.set(name, hold);
      wake();
      return async () => {
        if (holds.get(name) === hold) holds.delete(name);
        if (!hold.isHeld) return hold.last;
        hold.isHeld = false;
        await then(hold, () => hold.part.stop());
        await release(lockOf(name));
      };
    },
    /** Takes what is free, and starts it. Asking is also what keeps the session alive. */
    take: async (client: Client | null) => {
      const wanted = [...holds].flatMap(([name, hold]) => (hold.isHeld ? [] : [name]));
      const found = await client?.query(takeSql, [wanted, wanted.map(lockOf)]);
      for (const { name } of takenSchema.parse(found?.rows ?? [])) {
        const hold = holds.get(name);
        if (hold === undefined) continue;
        hold.isHeld = true;
        void then(hold, () => {
          if (hold.isHeld) hold.part.start();
        });
      }
    },
    lose,
    loseAll: async () => {
      const all = [...holds.values()];
      lose();
      holds.clear();
      wake();
      await Promise.all(all.map(({ last }) => last));
    },
  };
}

function then(hold: Hold, work: () => Promise<void> | void): Promise<void> {
  hold.last = hold.last.then(work, work);
  return hold.last;
}
