import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

function isDebian() {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Installs packages of Debian's where that is possible; says what went wrong where it did. */
export async function installPackages(what, packages) {
  if (!isDebian() || process.getuid?.() !== 0) return;
  console.log(`    Installing ${what} from the system packages …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  const { code, output } = await run('apt-get', ['install', '-y', ...packages], { env });
  if (code !== 0) console.log(output.split('\n').slice(-15).join('\n'));
}
