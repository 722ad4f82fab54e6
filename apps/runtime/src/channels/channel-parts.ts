import type { Hub } from '../live/hub.ts';
import type { Store } from '../store/open-store.ts';
import type { TurnMachine } from '../turns/turn-machine.ts';
import type { Channels } from './channel-service.ts';
import type { ChatLimits } from './chat-limits.ts';

/** What every kind of channel stands on. */
export interface ChannelParts {
  store: Store;
  hub: Hub;
  channels: Channels;
  machine: TurnMachine;
  limits: ChatLimits;
}
