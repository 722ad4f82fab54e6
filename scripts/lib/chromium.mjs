import { existsSync } from 'node:fs';
import { installPackages } from './debian.mjs';

/** The one without a window first: it needs a quarter less time for the same tests. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where a Chromium already is, if there is one. `CHROMIUM_PATH` wins. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  return places.find((path) => existsSync(path));
}

/** A Chromium for the browser tests, installed when it is missing and this machine allows it. */
export async function needChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  const fonts = ['fonts-noto-cjk', 'fonts-thai-tlwg'];
  await installPackages('Chromium and fonts', ['chromium-headless-shell', ...fonts]);
  if (findChromium() === undefined) {
    // Systems that have no package of the one without a window.
    await installPackages('Chromium and fonts', ['chromium', ...fonts]);
  }
  const installed = findChromium();
  if (installed === undefined) {
    console.log(
      '    There is no Chromium here, so the browser tests cannot run. Install it (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk fonts-thai-tlwg) or name one with CHROMIUM_PATH.',
    );
  }
  return installed;
}
