import { Client } from 'pg';
import type { DatabasePlace } from './database-place.ts';

/** One connection by itself, to be ended by whoever has it. */
export async function openClient({ connection, settings }: DatabasePlace): Promise<Client> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query(settings);
  } catch (error) {
    await client.end();
    throw error;
  }
  return client;
}
