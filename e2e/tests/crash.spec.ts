import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext } from '@playwright/test';
import { signIn } from '../support/api.ts';
import { Canvas } from '../support/canvas.ts';
import { chromiumPath } from '../support/chromium.ts';
import { draftOf, importFlow } from '../support/flows.ts';
import { enter } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;
let profile: string;

test.beforeAll(async () => {
  server = await BellhopServer.start();
  profile = mkdtempSync(join(tmpdir(), 'bellhop-profile-'));
});
test.afterAll(async () => {
  await server.stop();
  rmSync(profile, { recursive: true, force: true });
});

/** A browser that remembers, as a person's does. */
const openBrowser = (): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });

test('the whole browser is killed while the server is away: the work is there again', async () => {
  const cookie = await signIn(server);
  const id = await importFlow(server, cookie);
  const first = await openBrowser();
  await enter(first, server);
  const page = await first.newPage();
  const canvas = new Canvas(page);
  await page.goto(`${server.url}/flows/${id}`);
  await expect(canvas.cards()).toHaveCount(6);
  await server.kill9();
  await canvas.openForm('Say something nice');
  await canvas.field('Message').fill('Written before the power went.');
  await expect(page.getByRole('status').filter({ hasText: 'Not saved' })).toBeVisible();
  const gone = new Promise((resolve) => first.once('close', resolve));
  execFileSync('pkill', ['-9', '-f', profile]);
  await gone;

  await server.run();
  const second = await openBrowser();
  await enter(second, server);
  const again = new Canvas(await second.newPage());
  await again.page.goto(`${server.url}/flows/${id}`);
  await again.page.getByRole('button', { name: 'Restore' }).click();
  await expect(again.cards('Say something nice')).toContainText('Written before the power went.');
  await again.saved();
  const { document } = await draftOf(server, cookie, id);
  expect(document.nodes['other']?.config['text']).toEqual({
    en: 'Written before the power went.',
  });
  await second.close();
});
