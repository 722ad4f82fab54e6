import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './debian.mjs';

function isInstalled() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return folders.some((folder) => existsSync(join(folder, 'nginx')));
}

/** The load balancer for its test. In CI it is installed where this machine allows it; elsewhere the test is left out. */
export async function needNginx() {
  if (isInstalled()) return;
  if (process.env.CI) await installPackages('nginx', ['nginx-light']);
  else console.log('    SKIPPED: without nginx on this machine the load balancer is not tested.');
}
