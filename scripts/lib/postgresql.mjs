import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { installPackages } from './debian.mjs';

/** Whether something listens where the tests look for PostgreSQL first. */
function answers() {
  const { hostname, port } = new URL(
    process.env.TEST_DATABASE_URL || 'postgresql://127.0.0.1:5432',
  );
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 5432), timeout: 3_000 });
    const end = (is) => () => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', end(true));
    socket.once('error', end(false));
    socket.once('timeout', end(false));
  });
}

/** Whether the tests could start one of their own: see `startCluster` in apps/runtime/src/testing. */
function isInstalled() {
  if (existsSync('/usr/lib/postgresql')) return true;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, 'initdb')));
}

/** A PostgreSQL for the tests, running or to be started. In CI it is installed where this machine allows it. */
export async function hasPostgresql() {
  if ((await answers()) || isInstalled()) return true;
  if (!process.env.CI) return false;
  await installPackages('PostgreSQL', ['postgresql']);
  return isInstalled();
}
