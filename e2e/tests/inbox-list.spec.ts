import { expect } from '@playwright/test';
import { demoSecret, post, signIn } from '../support/api.ts';
import { enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;

test.beforeAll(async () => {
  server = await BellhopServer.start();
});
test.afterAll(async () => {
  await server.stop();
});

test('more chats than fit on one page, of the bot and of people: the next ones are a click away', async ({
  page,
}) => {
  const secret = await demoSecret(server, await signIn(server));
  const names = Array.from({ length: 56 }, (_, at) => `Buyer ${String(at).padStart(2, '0')}`);
  for (const [at, name] of names.entries()) {
    const text = at % 7 === 0 ? 'I want to talk to a person' : 'Hello';
    const { status } = await post(server, secret, {
      ...{ id: `m-${name}`, conversation: name, text },
      customer: { id: name, name },
    });
    expect(status).toBe(200);
  }
  await enter(page.context(), server);
  await page.goto(`${server.url}/inbox`);
  await page.getByText(/^All/).click();
  const rows = page.getByRole('link', { name: /Buyer \d\d/ });
  await expect(rows).toHaveCount(50);
  const more = page.getByRole('button', { name: 'Show more' });
  await more.scrollIntoViewIfNeeded();
  // Something to hit: a list that is too long must not squeeze it.
  expect((await more.boundingBox())?.height).toBeGreaterThan(24);
  await more.click();
  await expect(rows).toHaveCount(56);
  const shown = (await rows.allTextContents()).map((words) => /Buyer \d\d/.exec(words)?.[0]);
  expect(shown).toEqual([...names].reverse());
  await expect(more).toBeHidden();
});
