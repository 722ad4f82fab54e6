import { newSecret } from '../channels/channel-service.ts';
import type { Core } from '../core.ts';
import { flowsChanged } from '../flows/flow-parts.ts';
import { putRecords } from '../language/import-records.ts';
import { addVersion } from '../store/flow-rows.ts';
import type { Transaction } from '../store/open-store.ts';
import { shopCustomers } from './shop-customers.ts';
import { shopFlow } from './shop-flow.ts';
import { shopLanguage } from './shop-language.ts';
import { shopNames } from './shop-words.ts';

const author = 'Bellhop';

/**
 * Fills an empty database with a small shop: a published flow, a channel, customers and orders, and what it taught
 * about customers' words. Null when it is not empty.
 */
export async function addDemoShop(core: Core): Promise<{ key: string; secret: string } | null> {
  const { store, ids } = core;
  const channel = {
    id: ids.next('h'),
    key: 'demo',
    name: shopNames.channelName,
    secret: newSecret(ids),
  };
  const taught = await shopLanguage();
  const isAdded = await store.write(async (transaction) => {
    const used = (await transaction.flow.count()) + (await transaction.channel.count());
    if (used > 0) return false;
    const now = core.clock.now();
    await transaction.channel.create({ data: { ...channel, createdAt: now.toISOString() } });
    await addFlow(transaction, core, now);
    await addCustomers(transaction, core, { channelId: channel.id, now });
    await putRecords(transaction, taught, { by: author, at: now.toISOString() });
    return true;
  });
  if (!isAdded) return null;
  core.channels.forget();
  flowsChanged(core);
  await core.services.language.putLive({ id: '', name: author });
  return channel;
}

async function addFlow(transaction: Transaction, { ids }: Core, now: Date): Promise<void> {
  const document = shopFlow(ids.next('f'));
  const at = now.toISOString();
  const { id, name, kind } = document;
  const draft = JSON.stringify(document);
  await transaction.flow.create({
    data: { id, name, kind, order: 1, draft, revision: 1, updatedAt: at, updatedBy: author },
  });
  await addVersion(transaction, {
    id: ids.next('v'),
    flowId: id,
    document: draft,
    author,
    note: shopNames.publishNote,
    createdAt: at,
  });
}

async function addCustomers(
  transaction: Transaction,
  { ids }: Core,
  { channelId, now }: { channelId: string; now: Date },
): Promise<void> {
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
        tags: { create: tags.map((tag) => ({ tag, at: now.toISOString() })) },
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
