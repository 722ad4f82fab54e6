import { expect, type Locator, type Page } from '@playwright/test';
import { signIn } from '../support/api.ts';
import { Canvas } from '../support/canvas.ts';
import { addPerson, agent, enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;
const phone = { width: 390, height: 844 };

test.beforeAll(async () => {
  server = await BellhopServer.start();
  await addPerson(server, await signIn(server), agent);
});
test.afterAll(async () => {
  await server.stop();
});

/** The customer's side of a chat: the hosted page on a phone. */
class ChatPage {
  readonly page: Page;
  readonly log: Locator;

  constructor(page: Page) {
    this.page = page;
    this.log = page.getByRole('log', { name: 'Messages' });
  }

  async open(): Promise<void> {
    await this.page.goto(`${server.url}/chat/demo`);
    await expect(this.page.getByLabel('Your message')).toBeVisible();
  }

  async write(text: string): Promise<void> {
    await this.page.getByLabel('Your message').fill(text);
    await this.page.getByRole('button', { name: 'Send' }).click();
    await expect(this.messages(text)).toHaveCount(1);
  }

  messages(text: string): Locator {
    return this.log.getByRole('listitem').filter({ hasText: text });
  }
}

test('nobody is at the desk: the customer is told, and the chat waits in the inbox', async ({
  page,
  anotherPage,
}) => {
  const chat = new ChatPage(await anotherPage({ viewport: phone, hasTouch: true }));
  await chat.open();
  await chat.write('I want to talk to a person');
  await expect(chat.messages('Nobody is at the desk right now.')).toHaveCount(1);
  await expect(chat.page.getByText('Waiting for a person')).toBeVisible();

  await enter(page.context(), server, agent);
  await page.goto(`${server.url}/inbox`);
  await page.getByRole('link', { name: /talk to a person|Nobody is at the desk/ }).click();
  await expect(page.getByText('This customer is waiting for a person')).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByText('This chat is closed.').first()).toBeVisible();
  await expect(chat.page.getByText('Chat ended')).toBeVisible();
});

test('a person takes over, the bot is silent, and then goes on', async ({ page, anotherPage }) => {
  await enter(page.context(), server, agent);
  await page.goto(`${server.url}/inbox`);
  await expect(page.getByText('Nobody is waiting for a person')).toBeVisible();
  const chat = new ChatPage(await anotherPage({ viewport: phone, hasTouch: true }));
  await chat.open();
  const thread = page.getByRole('log');
  const own = page.getByRole('article');

  await test.step('the chat appears in the inbox without a reload', async () => {
    await chat.write('I want to talk to a person');
    await expect(chat.messages('One moment please, I am getting a colleague for you.')).toHaveCount(
      1,
    );
    await expect(page.getByRole('link', { name: /Inbox, 1 conversation/ })).toBeVisible();
    await page.getByRole('link', { name: /One moment please|talk to a person/ }).click();
    await expect(own.filter({ hasText: 'I want to talk to a person' })).toHaveCount(1);
  });

  await test.step('the agent answers, the customer sees it live', async () => {
    await page.getByLabel('Your reply').fill('Hello, Gus here.');
    await page.getByLabel('Your reply').press('Enter');
    await expect(chat.messages('Hello, Gus here.')).toHaveCount(1);
    await expect(chat.page.getByText('A person answers')).toBeVisible();
    await expect(page.getByText('You answer this chat. The bot is silent.')).toBeVisible();
  });

  await test.step('the bot is silent, also for a word that it knows', async () => {
    await chat.write('how much is a mug');
    await expect(own.filter({ hasText: 'how much is a mug' })).toHaveCount(1);
    await page.getByLabel('Your reply').fill('390, like all of them.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(chat.messages('390, like all of them.')).toHaveCount(1);
    await expect(chat.messages('Our mugs are')).toHaveCount(0);
    await expect(thread).not.toContainText('Our mugs are');
  });

  await test.step('back with the bot, it answers again', async () => {
    await page.getByRole('button', { name: 'Return to bot' }).click();
    await expect(page.getByText('The bot answers this chat.')).toBeVisible();
    await expect(chat.messages('You are talking to the automatic assistant again.')).toHaveCount(1);
    await chat.write('what is the price then');
    await expect(chat.messages('Our mugs are ฿390 each')).toHaveCount(1);
    await expect(chat.page.getByRole('button', { name: 'No, thank you' })).toBeEnabled();
    await expect(thread).toContainText('Our mugs are ฿390 each');
  });

  await test.step('what the flow learned stands beside the chat', async () => {
    await expect(page.getByRole('complementary', { name: 'Customer' })).toContainText('Interested');
  });

  await test.step('a quick reply is pressed, and a reload keeps everything', async () => {
    await chat.page.getByRole('button', { name: 'No, thank you' }).click();
    await expect(chat.messages('You are welcome!')).toHaveCount(1);
    await chat.page.reload();
    await expect(chat.messages('You are welcome!')).toHaveCount(1);
    await expect(chat.messages('Hello, Gus here.')).toHaveCount(1);
  });
});

test('why: the stored trace on the version that ran, forwards and backwards', async ({
  page,
  anotherPage,
}) => {
  const chat = new ChatPage(await anotherPage({ viewport: phone }));
  await chat.open();
  await chat.write('purple volcano');
  await chat.write('What does the PRICE look like?');
  await expect(chat.messages('Our mugs are')).toHaveCount(1);

  await enter(page.context(), server);
  await page.goto(`${server.url}/inbox?view=all`);
  await page.getByRole('link', { name: /Our mugs are|PRICE/ }).click();
  const asked = page.getByRole('article').filter({ hasText: 'What does the PRICE' });
  await asked.getByRole('link', { name: 'Why this answer' }).click();
  await expect(page.getByRole('heading', { name: 'Why this answer' })).toBeVisible();

  const canvas = new Canvas(page);
  const why = page.getByRole('region', { name: 'Why', exact: true });
  await expect(page.getByText(/, version 1$/)).toBeVisible();
  await expect(why).toContainText('“PRICE” matches the keyword price');
  await expect(why).toContainText(/did not fire/);
  // The menu was waiting and did not get its answer; then trigger, tag and reply.
  await expect(why).toContainText('Why — step 4 of 4');
  await expect(why).toContainText('the answer is none of the buttons');
  const numbers = canvas.cards().getByText(/^[1-9]$/);
  await expect(numbers).toHaveCount(4);
  await expect(canvas.cards('Asks about price').getByText('2', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'One step back' }).click();
  await expect(why).toContainText('Why — step 3 of 4');
  await expect(numbers).toHaveCount(3);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(why).toContainText('Why — step 1 of 4');
  await expect(numbers).toHaveText(['1']);
  await page.getByRole('button', { name: 'One step forward' }).click();
  await expect(numbers).toHaveCount(2);

  // The walk goes on in the message before: its steps belong to the same conversation.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(why).toContainText('nothing else matched');
  await expect(page.getByRole('slider', { name: 'Step that is shown' })).toHaveAttribute(
    'aria-valuetext',
    /^Step \d+ of \d+ in this chat$/,
  );
  // A key that is held down goes on through the next message as well.
  const slider = page.getByRole('slider', { name: 'Step that is shown' });
  const last = await slider.getAttribute('max');
  for (let press = 0; press < Number(last); press += 1) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue(last ?? '');
  await page.getByRole('link', { name: 'Previous message' }).click();
  await page.getByRole('button', { name: 'Light up the whole chat' }).click();
  await page.getByRole('link', { name: 'Next message' }).click();
  await expect.poll(() => numbers.count()).toBeGreaterThan(4);

  await page.getByRole('link', { name: 'Previous message' }).click();
  await expect(why).toContainText('nothing else matched');
  await page.getByRole('link', { name: 'Next message' }).click();
  await expect(why).toContainText('“PRICE” matches the keyword price');

  await why.getByRole('button', { name: 'Stop here: Tag lead' }).click();
  await page.getByRole('button', { name: 'One step back' }).click();
  await page.getByRole('button', { name: 'One step back' }).click();
  await page.getByRole('button', { name: 'Jump ahead' }).click();
  await page.getByRole('menuitem', { name: 'To the next stop' }).click();
  await expect(why).toContainText('Why — step 3 of 4');
  const state = page.getByRole('region', { name: 'How it stands at this step' });
  await state.getByText('How it stands at this step').click();
  await expect(state).toContainText(/Tags.*interested/);

  await page.getByRole('link', { name: 'Go another way from here' }).click();
  await expect(page.getByLabel('Write as the customer…')).toHaveValue(/PRICE/);
  await expect(page.getByRole('button', { name: 'Back to the original' })).toBeVisible();
});
