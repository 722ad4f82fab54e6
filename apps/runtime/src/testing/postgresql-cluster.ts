import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

export interface Cluster {
  /** Of its database `postgres`. */
  url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and takes its files away. */
  remove(): Promise<void>;
}

/** A PostgreSQL server of our own in a temporary folder, which need not survive a power cut. */
export function startCluster(): Promise<Cluster> {
  return startIn((program, data) =>
    program('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync']),
  );
}

/** One that follows another one, and takes no writes. */
export function startStandby({ url }: Cluster): Promise<Cluster> {
  return startIn((program, data) => program('pg_basebackup', ['-D', data, '-d', url, '-R', '-N']));
}

type Program = (name: string, args: string[]) => Promise<unknown>;

async function startIn(make: (program: Program, data: string) => Promise<unknown>) {
  const folder = await mkdtemp(join(tmpdir(), 'bellhop-postgresql-'));
  const data = join(folder, 'data');
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  // It refuses to run as root.
  const program: Program = (name, args) => {
    const path = join(binaries(), name);
    return isRoot
      ? run('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', path, ...args], {
          cwd: folder,
        })
      : run(path, args, { cwd: folder });
  };
  if (isRoot) await run('chown', ['postgres', folder]);
  await chmod(folder, 0o700);
  await make(program, data);
  const settings = `-p ${String(port)} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`;
  const log = join(folder, 'log');
  const start = async () => {
    await program('pg_ctl', ['-D', data, '-o', settings, '-l', log, '-w', 'start']);
  };
  const stop = async () => {
    await program('pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop']);
  };
  await start();
  return {
    url: `postgresql://postgres@127.0.0.1:${String(port)}/postgres`,
    start,
    stop,
    remove: async () => {
      await stop().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Where Debian keeps them, one folder for each version, or where `PATH` leads. */
function binaries(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
  if (found === undefined) throw new Error('PostgreSQL is not installed here: initdb is nowhere');
  return found;
}
