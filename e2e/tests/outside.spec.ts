import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { expect } from '@playwright/test';
import { call, demoSecret, post, query, signIn } from '../support/api.ts';
import { draftOf, flowDocument, importFlow, steps } from '../support/flows.ts';
import { enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;
let model: Server;

test.beforeAll(async () => {
  model = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        choices: [{ message: { content: 'We ship on Mondays.' } }],
        usage: { prompt_tokens: 812, completion_tokens: 9 },
      }),
    );
  }).listen(0, '127.0.0.1');
  await once(model, 'listening');
  server = await BellhopServer.start();
});
test.afterAll(async () => {
  await server.stop();
  model.close();
});

/** zebra → the model answers from the notes. */
function aiFlow(): object {
  const config = {
    instructions: 'Be kind.',
    useFaq: false,
    notes: 'We ship on Mondays.',
    send: true,
    variable: '',
    timeoutSeconds: 20,
  };
  const { at: _at, ...ask } = steps.ask;
  const edge = { id: 'e1', from: { node: 'ask', exit: 'then' }, to: { node: 'ai' } };
  return {
    ...flowDocument('Asks the model'),
    nodes: {
      ask: { ...ask, id: 'ask', version: 1, position: { x: 0, y: 0 } },
      ai: { id: 'ai', type: 'ai-reply', version: 1, config, position: { x: 400, y: 0 } },
    },
    edges: { e1: edge },
  };
}

test('what came later from outside is explained like any answer, with what it cost', async ({
  page,
}) => {
  const cookie = await signIn(server);
  const address = model.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const ai = {
    baseUrl: `http://127.0.0.1:${String(port)}/v1`,
    model: 'small',
    secret: null,
    pricePerMillionInput: 2,
    pricePerMillionOutput: 8,
    currency: 'USD',
  };
  await call(server, cookie, 'shop.save', { ai }, 'POST');
  const id = await importFlow(server, cookie, aiFlow());
  const { revision } = await draftOf(server, cookie, id);
  const wanted = { id, revision, note: '', acceptedWarnings: true };
  await call(server, cookie, 'flows.publish', wanted, 'POST');
  const flows = await query<{ id: string }[]>(server, cookie, 'flows.list');
  const ids = [id, ...flows.map((flow) => flow.id).filter((other) => other !== id)];
  await call(server, cookie, 'flows.reorder', { ids }, 'POST');
  const secret = await demoSecret(server, cookie);
  await post(server, secret, { id: 'm1', conversation: 'ai', text: 'When do you ship a zebra?' });
  const { rows } = await query<{ rows: { id: string }[] }>(server, cookie, 'conversations.list', {
    view: 'all',
  });

  await enter(page.context(), server);
  await page.goto(`${server.url}/inbox/${rows[0]?.id ?? ''}?view=all`);
  const answer = page.getByRole('article').filter({ hasText: 'We ship on Mondays.' });
  await answer.getByRole('link', { name: 'Why this answer' }).click();
  const why = page.getByRole('region', { name: 'Why', exact: true });
  await expect(why).toContainText('812 tokens in, 9 out');
  await expect(why).toContainText('USD');
  await page.getByRole('link', { name: 'Previous message' }).click();
  await expect(why).toContainText('waits for an answer from outside');

  // The test chat lets the tester say what comes back, or asks in earnest.
  await page.goto(`${server.url}/flows/${id}`);
  await page.getByRole('button', { name: 'Test chat', exact: true }).click();
  await page.getByLabel('Write as the customer…').fill('When do you ship a zebra?');
  await page.keyboard.press('Enter');
  await page.getByLabel('Always answer this step so').check();
  await page.getByRole('button', { name: 'Really ask' }).click();
  const log = page.getByRole('log', { name: 'Messages of the test chat' });
  await expect(log).toContainText('We ship on Mondays.');
  // Kept for the step: nobody is asked from now on, and the card says so.
  await expect(
    page.getByRole('img', { name: 'Its answer is pinned in the test chat' }),
  ).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Test chat', exact: true }).click();
  await page.getByLabel('Write as the customer…').fill('When do you ship a zebra?');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('We ship on Mondays.');
  await page.getByRole('button', { name: /^Ask again at/ }).click();
  await expect(page.getByRole('group', { name: 'Pinned answers' })).toBeHidden();
});
