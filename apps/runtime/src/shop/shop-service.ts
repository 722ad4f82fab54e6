import { shopSettingsSchema, type ShopSettings } from '@bellhop/schema';
import type { Author } from '../api/shapes/flow-shapes.ts';
import type { ShopChange, ShopService } from '../api/shapes/shop-shapes.ts';
import {
  deleteSecret,
  readSecrets,
  readSettings,
  writeSecret,
  writeSettings,
} from '../store/shop-rows.ts';
import type { ShopParts } from './shop-parts.ts';

export function createShopService(parts: ShopParts): ShopService {
  const { store, clock, box } = parts;
  return {
    get: () => parts.shop.current(),
    save: (change, author) => saveSettings(parts, change, author),
    listSecrets: () => readSecrets(store),
    setSecret: async ({ name, value }, author) => {
      await writeSecret(store, {
        name,
        value: box.lock(name, value),
        updatedAt: clock.now().toISOString(),
        updatedBy: author.name,
      });
      shopChanged(parts);
    },
    removeSecret: async (name) => {
      await deleteSecret(store, name);
      shopChanged(parts);
    },
  };
}

async function saveSettings(
  parts: ShopParts,
  change: ShopChange,
  author: Author,
): Promise<ShopSettings> {
  const at = parts.clock.now().toISOString();
  const saved = await parts.store.write(async (transaction) => {
    const before = await readSettings(transaction, parts.fresh);
    const after = tidy(shopSettingsSchema.parse({ ...before, ...change }));
    await writeSettings(transaction, after, { by: author.name, at });
    return after;
  });
  shopChanged(parts);
  return saved;
}

function shopChanged({ shop, hub }: ShopParts): void {
  shop.settingsChanged();
  // Whoever keeps something of them is told before the next message comes.
  shop.current().catch(() => undefined);
  hub.publish({ type: 'shop' });
}

function tidy(settings: ShopSettings): ShopSettings {
  const hours = [...settings.hours].sort(
    (one, other) => one.weekday - other.weekday || (one.from < other.from ? -1 : 1),
  );
  return {
    ...settings,
    name: settings.name.trim(),
    hours,
    holidays: once(settings.holidays).sort(),
    teams: once(settings.teams),
    allowedHosts: once(settings.allowedHosts),
  };
}

function once(texts: string[]): string[] {
  return [...new Set(texts)];
}
