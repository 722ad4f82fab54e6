import type { Channels } from '../channels/channel-service.ts';
import type { LiveLanguage } from '../language/live-language.ts';
import type { LiveShop } from '../shop/live-shop.ts';
import type { Programs } from '../turns/programs.ts';
import type { TurnMachine } from '../turns/turn-machine.ts';
import type { Elsewhere } from './elsewhere.ts';

interface Remembering {
  programs: Pick<Programs, 'forget'>;
  liveLanguage: Pick<LiveLanguage, 'forget'>;
  shop: Pick<LiveShop, 'settingsChanged' | 'productsChanged' | 'current'>;
  channels: Pick<Channels, 'forget'>;
  machine: Pick<TurnMachine, 'known'>;
}

/** What this server remembers of flows, language, shop and channels, another one may have changed. */
export function forgetWhatChangedElsewhere(elsewhere: Elsewhere, parts: Remembering): void {
  const { programs, liveLanguage, shop, channels, machine } = parts;
  const shopChanged = () => {
    shop.settingsChanged();
    shop.productsChanged();
    // Whoever keeps something of them is told before the next message comes.
    shop.current().catch(() => undefined);
  };
  const channelsChanged = () => {
    channels.forget();
    machine.known.dropAll();
  };
  elsewhere.hear('channels', channelsChanged);
  elsewhere.hear('live', ({ event: { type } }) => {
    if (type === 'flows') programs.forget();
    if (type === 'language') liveLanguage.forget();
    if (type === 'shop') shopChanged();
  });
  elsewhere.onReturn(() => {
    programs.forget();
    liveLanguage.forget();
    shopChanged();
    channelsChanged();
  });
}
