import type { DemoService } from '../api/shapes/demo-shapes.ts';
import type { ShopService } from '../api/shapes/shop-shapes.ts';
import type { Channels } from '../channels/channel-service.ts';
import { flowsChanged, type FlowParts } from '../flows/flow-parts.ts';
import type { Transaction } from '../store/open-store.ts';
import { demoAuthor, demoKey } from './demo-marks.ts';
import { putDemoVersion } from './put-demo-version.ts';
import { shopCustomers } from './shop-customers.ts';
import { shopFlow } from './shop-flow.ts';
import { demoSettings } from './shop-settings.ts';
import { namesIn, type ShopNames } from './shop-words.ts';

interface DemoParts extends FlowParts {
  channels: Channels;
  shop: ShopService;
}

/** The demo shop is there before anybody has said which language to show it in. */
export function createDemoService(parts: DemoParts): DemoService {
  const { store, channels, shop } = parts;
  return {
    speak: async (locale) => {
      const names = namesIn(locale);
      const isUntouched = await store.write(async (transaction) => {
        const where = { key: demoKey };
        const channel = await transaction.channel.findUnique({ where });
        const [flow, ...others] = await transaction.flow.findMany();
        // A stored answer has to come out of its version again: then the version stays as it is.
        const turns = await transaction.turn.count();
        if (channel === null || flow === undefined || others.length > 0 || turns > 0) return false;
        if (flow.revision !== 1 || flow.updatedBy !== demoAuthor) return false;
        const document = shopFlow(flow.id, locale);
        const data = { name: document.name, draft: JSON.stringify(document) };
        await transaction.flow.update({ where: { id: flow.id }, data });
        await transaction.release.deleteMany();
        await transaction.flowVersion.deleteMany({ where: { flowId: flow.id } });
        await putDemoVersion(transaction, parts, { document, locale, now: parts.clock.now() });
        await transaction.channel.update({ where, data: { name: names.channelName } });
        await nameTags(transaction, channel.id, names);
        return true;
      });
      if (!isUntouched) return;
      channels.forget();
      flowsChanged(parts);
      await shop.save(demoSettings(locale), { id: '', name: demoAuthor });
    },
  };
}

/** The demo's customers have no other tags yet: nobody has written. */
async function nameTags(transaction: Transaction, channelId: string, names: ShopNames) {
  for (const { externalId, tags } of shopCustomers) {
    const customer = await transaction.customer.findFirst({ where: { channelId, externalId } });
    if (customer === null) continue;
    const { id: customerId, createdAt: at } = customer;
    await transaction.customerTag.deleteMany({ where: { customerId } });
    const data = tags.map((tag) => ({ customerId, tag: names.tags[tag], at }));
    await transaction.customerTag.createMany({ data });
  }
}
