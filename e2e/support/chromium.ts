import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser that is installed; no browser is ever downloaded. `CHROMIUM_PATH` names another one. */
export function chromiumPath(): string {
  const path = [process.env['CHROMIUM_PATH'] ?? '', ...places].find((place) => existsSync(place));
  if (path === undefined) throw new Error('No Chromium found: install it or set CHROMIUM_PATH.');
  return path;
}
