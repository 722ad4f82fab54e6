import { expect } from '@playwright/test';
import { call, demoSecret, post, query, signIn, type Answer } from '../support/api.ts';
import { draftOf, flowDocument, importFlow } from '../support/flows.ts';
import { enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;
let cookie: string;
let secret: string;
let messages = 0;

test.beforeEach(async ({ context }) => {
  server = await BellhopServer.start();
  cookie = await signIn(server);
  secret = await demoSecret(server, cookie);
  await enter(context, server);
});
test.afterEach(async () => {
  await server.stop();
});

async function ask(conversation: string, text: string): Promise<Answer> {
  messages += 1;
  const { body } = await post(server, secret, { id: `m${String(messages)}`, conversation, text });
  return body;
}
const said = ({ replies }: Answer) => replies.map(({ text }) => text).join(' ');

test('other words than the keywords are understood, in every language of the shop', async () => {
  for (const [customer, text, answer] of [
    ['en', 'has my package left your warehouse yet', /on its way|packed|Delivery takes/],
    ['pl', 'chce oddac buty i odzyskac pieniadze', /14 dni/],
    ['th', 'ของถึงไหนแล้วคะ', /\d/],
    ['zh', '能不能优惠点', /฿|¥|390/],
  ] as const) {
    expect(said(await ask(customer, text)), text).toMatch(answer);
  }
});

test('a stored question is answered, one that is near is offered, and nothing is made up', async () => {
  expect(said(await ask('mug', 'can I put the mug in the dishwasher?'))).toContain('dishwasher');
  const first = await ask('lost', 'zxqv bnmrt');
  expect(first.owner).toBe('bot');
  const second = await ask('lost', 'qwrtz plmkn');
  expect(second.owner).toBe('waiting');
});

test('an angry customer and one who asks for a person get a person', async () => {
  const asked = await ask('human', 'sag mal, is there a real human being i can talk to?');
  expect(asked.owner).toBe('waiting');
});

test('what nothing understood is taught in one click, goes live, and is answered', async ({
  page,
}) => {
  await ask('one', 'are you hiring');
  await ask('two', 'are you hiring designers');
  await page.goto(`${server.url}/language/unanswered`);
  await page
    .getByRole('button', { name: /^Add .*hiring/ })
    .first()
    .click();
  await page
    .getByRole('textbox', { name: 'Search' })
    .or(page.getByRole('combobox'))
    .last()
    .fill('Looks for a job');
  await page.getByRole('option', { name: /Looks for a job/ }).click();
  await expect(page.getByText(/Looks for a job/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Put live' }).first().click();
  await page.getByRole('button', { name: 'Put live' }).last().click();
  await expect(page.getByText(/Live: version 2/)).toBeVisible();

  const { intents } = await query<{ intents: { id: string; examples: string[] }[] }>(
    server,
    cookie,
    'language.get',
  );
  const jobs = intents.find(({ examples }) => examples.some((text) => text.includes('hiring')));
  const id = await importFlow(server, cookie, jobsFlow(jobs?.id ?? ''));
  const { revision } = await draftOf(server, cookie, id);
  const input = { id, revision, note: '', acceptedWarnings: true };
  await call(server, cookie, 'flows.publish', input, 'POST');
  expect(said(await ask('three', 'is anybody hiring designers there?'))).toBe(
    'Write to jobs@shop.test.',
  );
});

/** Answers whoever looks for a job. */
function jobsFlow(intent: string): object {
  const position = { x: 0, y: 0 };
  const start = {
    id: 'start',
    type: 'message',
    version: 2,
    config: {
      on: 'intent',
      keywords: [],
      mode: 'contains',
      without: [],
      stem: false,
      typos: false,
      soundsAlike: false,
      pattern: '',
      intents: [intent],
      canInterrupt: false,
    },
    position,
  };
  const config = { text: { en: 'Write to jobs@shop.test.' }, quickReplies: [] };
  return {
    ...flowDocument('Jobs'),
    nodes: {
      start,
      say: { id: 'say', type: 'reply', version: 1, config, position: { x: 400, y: 0 } },
    },
    edges: { e1: { id: 'e1', from: { node: 'start', exit: 'then' }, to: { node: 'say' } } },
  };
}

test('the try-it box and the test chat say what they read', async ({ page }) => {
  await page.goto(`${server.url}/language`);
  await page
    .getByRole('textbox', { name: 'Try it' })
    .fill('Where is my parcel? call me 081-234-5678');
  await expect(page.getByText('Where is my order').first()).toBeVisible();
  await expect(page.getByText('+66812345678')).toBeVisible();

  const id = await importFlow(server, cookie);
  await page.goto(`${server.url}/flows/${id}`);
  await page.getByRole('button', { name: 'Test chat', exact: true }).click();
  await page.getByLabel('Write as the customer…').fill('how much is the zebra?');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const why = page.getByRole('region', { name: 'Why' });
  await expect(why).toContainText('Read as');
});
