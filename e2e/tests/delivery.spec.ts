import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { call, demoSecret, post, query, signIn } from '../support/api.ts';
import { expectAccessible } from '../support/accessible.ts';
import { goDark } from '../support/go-dark.ts';
import { enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;
let shop: http.Server;
let status = 204;
let heard: string[] = [];
test.beforeEach(async () => {
  server = await BellhopServer.start();
  heard = [];
  status = 204;
  shop = http.createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { message } = JSON.parse(text) as { message: { text: string } };
      heard.push(message.text);
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
});
test.afterEach(async () => {
  shop.close();
  await server.stop();
});

test('an admin says where messages go; one that the shop refuses is marked, seen and sent again', async ({
  page,
}) => {
  const { port } = shop.address() as AddressInfo;
  const cookie = await signIn(server);
  const secret = await demoSecret(server, cookie);
  await call(server, cookie, 'shop.save', { allowedHosts: [`127.0.0.1:${String(port)}`] }, 'POST');
  await post(server, secret, { id: '1', conversation: 'lin', text: 'I want to talk to a person' });
  const { rows } = await query<{ rows: { id: string }[] }>(server, cookie, 'conversations.list', {
    view: 'all',
  });

  await enter(page.context(), server);
  await page.goto(`${server.url}/settings/channels`);
  const section = page.getByRole('region', { name: 'Delivery to your server' });
  await section.getByRole('button', { name: 'Set address' }).click();
  await section.getByLabel('Delivery address').fill('http://shop.example/hook');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(section.getByText('by https only')).toBeVisible();
  await section.getByLabel('Delivery address').fill(`http://127.0.0.1:${String(port)}/hook`);
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(section.getByText('Nothing waits to be delivered.')).toBeVisible();
  await section.getByRole('button', { name: 'Show' }).click();
  await expect(section.getByText('whsec_')).toBeVisible();

  status = 422;
  await page.goto(`${server.url}/inbox/${rows[0]?.id ?? ''}?view=all`);
  const composer = page.getByRole('textbox');
  await composer.fill('This is Ada.');
  await composer.press('Enter');
  const bubble = page.getByRole('article').filter({ hasText: 'This is Ada.' });
  await expect(bubble.getByText('Not delivered to the shop.')).toBeVisible();

  await page.goto(`${server.url}/settings/channels`);
  const row = section.getByRole('listitem').filter({ hasText: 'This is Ada.' });
  await expect(row).toContainText('answered with 422 · 1 try');
  await expectAccessible(page, { where: 'settings' });
  await goDark(page);
  await expectAccessible(page, { where: 'settings, dark', only: 'color-contrast' });
  await page.goto(`${server.url}/inbox/${rows[0]?.id ?? ''}?view=all`);
  await expect(bubble.getByText('Not delivered to the shop.')).toBeVisible();
  await expectAccessible(page, { where: 'inbox' });
  status = 204;
  await bubble.getByRole('button', { name: 'Send again' }).click();
  await expect.poll(() => heard).toEqual(['This is Ada.', 'This is Ada.']);
  await expect(bubble.getByText('to the shop')).toBeHidden();

  status = 404;
  await composer.fill('Anything else?');
  await composer.press('Enter');
  await expect(page.getByText('Not delivered to the shop.')).toBeVisible();
  await page.goto(`${server.url}/settings/channels`);
  await section.getByRole('button', { name: 'Discard…' }).click();
  await section.getByRole('button', { name: 'Discard message' }).click();
  await expect(section.getByText('Nothing waits to be delivered.')).toBeVisible();
});
