import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { packageRoot } from '../package-root.ts';
import { freePort } from './free-port.ts';

// Debian's is where only the system administrator looks.
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };

export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v'], { env }).status === 0;
}

interface Balancer {
  url: string;
  stop(): Promise<void>;
}

/** The load balancer as `deploy/nginx.conf` says, before servers of this machine instead of containers. */
export async function startBalancer(folder: string, servers: string[]): Promise<Balancer> {
  const port = await freePort();
  const deployed = await readFile(join(packageRoot(), '../../deploy/nginx.conf'), 'utf8');
  const names = servers.map((url) => `server ${new URL(url).host};`).join(' ');
  const here = deployed
    // Names are a matter of containers, and Debian's nginx is too old to look them up again.
    .replace(/^resolver .*$/m, '')
    .replace('server bellhop:3000 resolve;', names)
    .replace('listen 80;', `listen 127.0.0.1:${String(port)};`);
  if (!here.includes(names) || !here.includes(String(port)))
    throw new Error('deploy/nginx.conf is not what it was');
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const places = kinds.map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join(' ');
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'nginx.conf');
  const main = `daemon off; worker_processes 1; pid ${join(folder, 'pid')}; error_log ${join(folder, 'errors')};`;
  await writeFile(file, `${main} events {} http { access_log off; ${places}\n${here}\n}`);
  const child = spawn('nginx', ['-p', folder, '-c', file], { env, stdio: 'inherit' });
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error('nginx ended');
    await setTimeout(50);
  }
  return {
    url: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
