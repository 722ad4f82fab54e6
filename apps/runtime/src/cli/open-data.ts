import { readAuthSecret } from '../auth/auth-secret.ts';
import { readConfig } from '../config.ts';
import { createCore, type Core } from '../core.ts';
import { openDatabase } from '../store/open-database.ts';
import { openReading } from '../store/open-reading.ts';
import type { Reading } from '../store/open-store.ts';
import { systemClock, systemIds } from '../system-ports.ts';

/** Who stands in the history for what the command line did. */
export const cliAuthor = { id: '', name: 'bellhop' };

/** Work that writes: alone on the data folder, on a database that is brought up to date first. */
export async function withCore<T>(
  env: NodeJS.ProcessEnv,
  work: (core: Core) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  const { country } = config;
  const store = await openDatabase(config);
  try {
    const authSecret = await readAuthSecret(config, systemIds);
    return await work(
      createCore({ store, clock: systemClock, ids: systemIds, authSecret, country }),
    );
  } finally {
    await store.close();
  }
}

/** Work that only reads, also beside a running server. */
export async function withReading<T>(
  env: NodeJS.ProcessEnv,
  work: (from: Reading) => Promise<T>,
): Promise<T> {
  const from = await openReading(readConfig(env));
  try {
    return await work(from);
  } finally {
    await from.close();
  }
}
