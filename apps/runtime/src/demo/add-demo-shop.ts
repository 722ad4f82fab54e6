import { newSecret } from '../channels/channel-service.ts';
import type { Core } from '../core.ts';
import { flowsChanged } from '../flows/flow-parts.ts';
import { putRecords } from '../language/import-records.ts';
import type { Transaction } from '../store/open-store.ts';
import { putProducts } from '../store/product-rows.ts';
import { demoAuthor, demoKey } from './demo-marks.ts';
import { putDemoVersion } from './put-demo-version.ts';
import { shopCustomers } from './shop-customers.ts';
import { shopFlow } from './shop-flow.ts';
import { shopLanguage } from './shop-language.ts';
import { demoProducts, demoSettings } from './shop-settings.ts';
import { namesIn } from './shop-words.ts';

/**
 * Fills an empty database with a small shop, named in one language: a published flow, a channel, customers and orders, products, opening
 * hours, and what it taught about customers' words. Null when it is not empty. The flow and its channel come last, in one
 * go: whoever is killed before that finds the database still empty, and gets all of it at the next start.
 */
export async function addDemoShop(
  core: Core,
  locale = 'en',
): Promise<{ key: string; secret: string } | null> {
  const { store, ids } = core;
  const channel = {
    id: ids.next('h'),
    key: demoKey,
    name: namesIn(locale).channelName,
    secret: newSecret(ids),
  };
  if (await isUsed(store.read)) return null;
  const now = core.clock.now();
  const change = { by: demoAuthor, at: now.toISOString() };
  const taught = await shopLanguage();
  await store.write((transaction) => putRecords(transaction, taught, change));
  await core.services.language.putLive({ id: '', name: demoAuthor });
  await core.services.shop.save(demoSettings(locale), { id: '', name: demoAuthor });
  const isAdded = await store.write(async (transaction) => {
    // Another server may have been faster.
    if (await isUsed(transaction)) return false;
    await transaction.channel.create({ data: { ...channel, createdAt: now.toISOString() } });
    await addFlow(transaction, core, { locale, now });
    await addCustomers(transaction, core, { channelId: channel.id, locale, now });
    await putProducts(transaction, demoProducts, change);
    return true;
  });
  if (!isAdded) return null;
  core.channels.forget();
  flowsChanged(core);
  core.shop.productsChanged();
  return channel;
}

async function isUsed({ flow, channel }: Pick<Transaction, 'flow' | 'channel'>): Promise<boolean> {
  return (await flow.count()) + (await channel.count()) > 0;
}

interface Added {
  locale: string;
  now: Date;
}

async function addFlow(
  transaction: Transaction,
  { ids }: Core,
  { locale, now }: Added,
): Promise<void> {
  const document = shopFlow(ids.next('f'), locale);
  const at = now.toISOString();
  const { id, name, kind } = document;
  const draft = JSON.stringify(document);
  await transaction.flow.create({
    data: { id, name, kind, order: 1, draft, revision: 1, updatedAt: at, updatedBy: demoAuthor },
  });
  await putDemoVersion(transaction, { ids }, { document, locale, now });
}

async function addCustomers(
  transaction: Transaction,
  { ids }: Core,
  { channelId, locale: shopLocale, now }: Added & { channelId: string },
): Promise<void> {
  const names = namesIn(shopLocale);
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
  for (const { externalId, name, locale, tags, orders } of shopCustomers) {
    await transaction.customer.create({
      data: {
        id: ids.next('u'),
        channelId,
        externalId,
        name,
        locale,
        createdAt: now.toISOString(),
        tags: { create: tags.map((tag) => ({ tag: names.tags[tag], at: now.toISOString() })) },
        orders: {
          create: orders.map(({ daysAgo, items, ...order }) => ({
            ...order,
            id: ids.next('o'),
            items: JSON.stringify(items),
            placedAt: before(daysAgo),
          })),
        },
      },
    });
  }
}
