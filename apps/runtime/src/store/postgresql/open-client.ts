import { Client } from 'pg';
import type { DatabasePlace } from './database-place.ts';

/** One connection by itself, to be ended by whoever has it. */
export async function openClient({ connection, settings }: DatabasePlace): Promise<Client> {
  const client = new Client(connection);
  await client.connect();
  await client.query(settings);
  return client;
}
