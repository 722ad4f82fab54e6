import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium already is, if there is one. `CHROMIUM_PATH` wins. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  return places.find((path) => existsSync(path));
}

function isDebian() {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Installs Debian's Chromium, with fonts for the five languages, where that is possible. */
async function installChromium() {
  if (!isDebian() || process.getuid?.() !== 0) return;
  console.log('    Installing Chromium and fonts from the system packages …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-noto-cjk', 'fonts-thai-tlwg'];
  await run('apt-get', ['update'], { env });
  const { code, output } = await run('apt-get', ['install', '-y', ...packages], { env });
  if (code !== 0) console.log(output.split('\n').slice(-15).join('\n'));
}

/** A Chromium for the browser tests, installed when it is missing and this machine allows it. */
export async function needChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  await installChromium();
  const installed = findChromium();
  if (installed === undefined) {
    console.log(
      '    There is no Chromium here, so the browser tests cannot run. Install it (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk fonts-thai-tlwg) or name one with CHROMIUM_PATH.',
    );
  }
  return installed;
}
