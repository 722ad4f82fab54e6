import type { ShopSettings } from '@bellhop/schema';
import type { Hub } from '../live/hub.ts';
import type { Clock, Ids } from '../ports.ts';
import type { Store } from '../store/open-store.ts';
import type { LiveShop } from './live-shop.ts';
import type { SecretBox } from './secret-box.ts';

export interface ShopParts {
  store: Store;
  clock: Clock;
  ids: Ids;
  hub: Hub;
  shop: LiveShop;
  box: SecretBox;
  /** What holds while nothing was saved. */
  fresh: ShopSettings;
}
