import { rmSync } from 'node:fs';
import { BellhopServer } from './server.ts';

/**
 * Runs once before all journeys, and keeps the data of a server with an admin and the demo shop: the others begin with a
 * copy of it. To set up each anew (tables, passwords, a language to learn) would take a third of their processor time.
 */
export default async function prepareShop(): Promise<() => void> {
  const server = await BellhopServer.start();
  await server.end();
  process.env['BELLHOP_PREPARED_SHOP'] = server.data;
  return () => {
    rmSync(server.data, { recursive: true, force: true });
  };
}
