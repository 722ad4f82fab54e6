import { expect, type Page } from '@playwright/test';
import { signIn } from '../support/api.ts';
import { prepareKnownCustomer, welcome } from '../support/noting-flows.ts';
import { addPerson, agent, enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;

test.beforeAll(async () => {
  server = await BellhopServer.start();
  await addPerson(server, await signIn(server), agent);
  await prepareKnownCustomer(server);
});
test.afterAll(async () => {
  await server.stop();
});

async function openChat(page: Page): Promise<void> {
  await enter(page.context(), server, agent);
  await page.goto(`${server.url}/inbox?view=all`);
  await page.getByRole('link', { name: /Mali Srisuk/ }).click();
}

test('the inbox shows what flows noted of the customer', async ({ page }) => {
  await openChat(page);
  const panel = page.getByRole('complementary', { name: 'Customer' });
  await expect(panel.getByRole('region', { name: 'Lead' })).toContainText('Ready to buy');
  await expect(panel.getByRole('region', { name: 'Lead' })).toContainText('Score 12');
  await expect(panel).toContainText('Looked after by Ania Nowak');
  const noted = panel.getByRole('region', { name: 'Noted by flows' });
  await expect(noted.getByRole('term')).toHaveText(['birthday', 'favourite colour', 'shoe size']);
  await expect(noted.getByRole('definition')).toHaveText(['May 17, 1990', 'green', '38']);
  const ratings = panel.getByRole('region', { name: 'Ratings' });
  await expect(ratings.getByRole('img', { name: '2 of 5 stars' })).toHaveCount(1);
  await expect(ratings).toContainText('The parcel came a week too late.');
});

test('an agent adds a tag, its flow speaks, and the tag is taken away again', async ({ page }) => {
  await openChat(page);
  const panel = page.getByRole('complementary', { name: 'Customer' });
  const tags = panel.getByRole('region', { name: 'Tags' });
  await expect(tags.getByRole('listitem')).toHaveText(['fitting']);
  await tags.getByRole('combobox', { name: 'Add a tag' }).fill('VIP');
  await page.keyboard.press('Enter');
  await expect(tags.getByRole('listitem')).toHaveText(['VIP', 'fitting']);
  await expect(page.getByRole('article').filter({ hasText: welcome })).toHaveCount(1);
  await tags.getByRole('button', { name: 'Take away the tag VIP' }).click();
  await expect(tags.getByRole('listitem')).toHaveText(['fitting']);
  await expect(tags.getByRole('combobox', { name: 'Add a tag' })).toBeFocused();
});

test('the list of customers opens one, on a phone as well', async ({ anotherPage }) => {
  const page = await anotherPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await enter(page.context(), server, agent);
  await page.goto(`${server.url}/customers`);
  await page.getByRole('button', { name: 'Details of Mali Srisuk' }).click();
  const drawer = page.getByRole('dialog', { name: /Mali Srisuk/ });
  await expect(drawer).toContainText('Looked after by Ania Nowak');
  await drawer.getByRole('combobox', { name: 'Add a tag' }).fill('gift buyer');
  await drawer.getByRole('button', { name: 'Add this tag' }).click();
  await expect(drawer.getByRole('listitem').filter({ hasText: 'gift buyer' })).toHaveCount(1);
  await page.goBack();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('row', { name: /gift buyer/ })).toHaveCount(1);
  await page.getByRole('link', { name: 'Open the chat with Mali Srisuk' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'Which size' })).toHaveCount(1);
});

test('an admin erases a customer after being asked, and the list no longer knows them', async ({
  page,
}) => {
  await enter(page.context(), server);
  await page.goto(`${server.url}/customers`);
  await page.getByRole('button', { name: 'Details of Mali Srisuk', exact: true }).first().click();
  await page.getByRole('button', { name: 'Erase this customer …' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Mali Srisuk');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Erase this customer …' }).click();
  await page.getByRole('button', { name: 'Erase for ever' }).click();
  await expect(page.getByText('Mali Srisuk was erased')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Details of Mali Srisuk' })).toHaveCount(0);
});
