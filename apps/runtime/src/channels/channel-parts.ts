import type { Background } from '../background/background.ts';
import type { Hub } from '../live/hub.ts';
import type { Clock, Ids } from '../ports.ts';
import type { ShopEventHandler } from '../shop/shop-event.ts';
import type { Store } from '../store/open-store.ts';
import type { TurnMachine } from '../turns/turn-machine.ts';
import type { Channels } from './channel-service.ts';
import type { ChatLimits } from './chat-limits.ts';

/** What every kind of channel stands on. */
export interface ChannelParts {
  store: Store;
  clock: Clock;
  ids: Ids;
  hub: Hub;
  channels: Channels;
  machine: TurnMachine;
  background: Pick<Background, 'erasures'>;
  shopEvents: ShopEventHandler;
  limits: ChatLimits;
}
