import { freshShopSettings, type ShopSettings } from '@bellhop/schema';
import type { Services } from './api/context.ts';
import { createAuth, type Auth } from './auth/auth.ts';
import { createBackground, type Background } from './background/background.ts';
import { createChannels, type Channels } from './channels/channel-service.ts';
import { createDemoService } from './demo/demo-service.ts';
import type { FlowParts } from './flows/flow-parts.ts';
import { createFlowService } from './flows/flow-service.ts';
import { createPublishingService } from './flows/publishing-service.ts';
import { createConversationService } from './inbox/conversation-service.ts';
import { createCustomerService } from './inbox/customer-service.ts';
import { createDeliveryService } from './inbox/delivery-service.ts';
import { createNoticeService } from './inbox/notice-service.ts';
import { createLanguageRelease } from './language/language-release.ts';
import { createLanguageService } from './language/language-service.ts';
import { createLiveLanguage, type LiveLanguage } from './language/live-language.ts';
import { trainToText, type Train } from './language/train.ts';
import { elsewhereOf } from './live/elsewhere.ts';
import { forgetWhatChangedElsewhere } from './live/forget-what-changed.ts';
import type { EditorHere } from './api/shapes/live-shapes.ts';
import { createEditors } from './live/editors.ts';
import { createHub, type Hub } from './live/hub.ts';
import { watchDeliveries } from './live/watch-deliveries.ts';
import { createLiveService } from './live/live-service.ts';
import { longReadsHere, type LongReads } from './long-reads/long-reads.ts';
import { createPresence } from './live/presence.ts';
import { createUserService } from './people/user-service.ts';
import { createMetrics, type Metrics } from './plugins/metrics.ts';
import type { Clock, Ids } from './ports.ts';
import { createLiveShop, type LiveShop } from './shop/live-shop.ts';
import { machineTimeZone } from './shop/machine-time-zone.ts';
import { createProductService } from './shop/product-service.ts';
import { createSecretBox, type SecretBox } from './shop/secret-box.ts';
import { createRequestService } from './outside/request-service.ts';
import { createReplayService } from './replay/replay-service.ts';
import type { ShopEventHandler } from './shop/shop-event.ts';
import { createShopService } from './shop/shop-service.ts';
import { readLiveFlows, readReleasedFlow } from './store/flow-rows.ts';
import { readLiveVersion } from './store/language-rows.ts';
import type { Store } from './store/open-store.ts';
import { readLiveRelease, readRelease } from './store/release-rows.ts';
import { countWaitingDeliveries } from './store/undelivered-rows.ts';
import { readProducts } from './store/product-rows.ts';
import { readLockedSecret, readSettings } from './store/shop-rows.ts';
import { createAgentActions } from './turns/agent-actions.ts';
import { handleShopEvent } from './turns/handle-shop-event.ts';
import { createTagActions } from './turns/tag-actions.ts';
import { createPrograms, type Programs } from './turns/programs.ts';
import { createTurnMachine, type TurnMachine, type TurnObserver } from './turns/turn-machine.ts';

/** Everything that the doors to the outside (HTTP, later a command line) stand on. */
export interface Core extends FlowParts {
  store: Store;
  clock: Clock;
  ids: Ids;
  hub: Hub;
  auth: Auth;
  channels: Channels;
  liveLanguage: LiveLanguage;
  shop: LiveShop;
  shopEvents: ShopEventHandler;
  machine: TurnMachine;
  background: Background;
  metrics: Metrics;
  services: Services;
}

export interface CorePorts {
  store: Store;
  clock: Clock;
  ids: Ids;
  authSecret: string;
  /** ISO 3166, such as `TH`; the shop's settings may say another one. */
  country: string;
  /** How the language of the shop is learnt when it goes live. */
  train?: Train;
  /** Where is read what takes long; on this thread unless said otherwise. */
  longReads?: LongReads;
}

export function createCore({ store, clock, ids, authSecret, ...ports }: CorePorts): Core {
  const elsewhere = elsewhereOf(store);
  const hub = createHub(elsewhere);
  const presence = createPresence({ elsewhere, clock, server: ids.next('s') });
  const onChange = (flow: string, here: EditorHere[]) => {
    hub.publishHere({ type: 'editors', flow, editors: here });
  };
  const editors = createEditors({ elsewhere, clock, onChange });
  const metrics = createMetrics();
  const programs = programsOf(store);
  const fresh = freshShopSettings({ timeZone: machineTimeZone(), country: ports.country });
  const box = createSecretBox(authSecret, ids);
  const shop = createShop(store, { fresh, box });
  const liveLanguage = createLiveLanguage(() => readLiveVersion(store.read));
  const machine = createTurnMachine({
    store,
    clock,
    ids,
    programs,
    liveLanguage,
    country: ports.country,
    shop,
    agentsOnline: () => presence.count(),
    observer: createObserver(metrics, hub),
  });
  shop.watch((settings) => {
    machine.country = settings.country;
  });
  const languageParts = { store, clock, ids, hub, train: ports.train ?? trainToText };
  const release = createLanguageRelease(languageParts, liveLanguage);
  const country = async () => (await shop.current()).country;
  const longReads = ports.longReads ?? longReadsHere(store);
  const parts = { store, clock, ids, programs, hub, release, liveLanguage, longReads, country };
  const background = startable({ machine, flows: parts, shop, hub, metrics });
  const { deliveries, erasures } = background;
  const auth = createAuth(store, authSecret);
  const channels = createChannels({ store, clock, ids, shop, deliveries, machine, elsewhere });
  const shopParts = { store, clock, ids, hub, shop, box, fresh };
  const shopService = createShopService(shopParts);
  const services: Services = {
    flows: createFlowService(parts),
    publishing: createPublishingService({ ...parts, plans: background.plans }),
    language: createLanguageService(languageParts, { release, country }),
    conversations: createConversationService(store, createAgentActions(machine), longReads),
    customers: createCustomerService(store, createTagActions(machine), { erasures, longReads }),
    users: createUserService({ store, ids, clock, auth }),
    channels: channels.service,
    shop: shopService,
    demo: createDemoService({ ...parts, channels, shop: shopService }),
    products: createProductService(shopParts),
    notices: createNoticeService({ store, clock, hub }),
    deliveries: createDeliveryService({ store, clock, hub, deliveries }),
    replay: createReplayService(store, longReads, country),
    requests: createRequestService({ perform: background.perform, ids }),
    live: createLiveService({ hub, presence, editors }),
  };
  const shopEvents: ShopEventHandler = { handle: (event) => handleShopEvent(machine, event) };
  forgetWhatChangedElsewhere(elsewhere, { programs, liveLanguage, shop, channels, machine });
  return { ...parts, auth, channels, shopEvents, shop, machine, background, metrics, services };
}

function startable(
  parts: Pick<Core, 'machine' | 'shop' | 'hub' | 'metrics'> & { flows: FlowParts },
): Background {
  const { machine, flows, shop, hub, metrics } = parts;
  const { store, ids } = machine;
  metrics.watchQueue(() => machine.queues.depth());
  metrics.watchDeliveries(() => countWaitingDeliveries(store));
  return createBackground({
    machine,
    flows,
    shop,
    random: () => ids.seed() / 2 ** 31,
    noticesChanged: () => {
      hub.publish({ type: 'notices' });
    },
    deliveryObserver: watchDeliveries(metrics, hub),
  });
}

function programsOf(store: Store): Programs {
  return createPrograms({
    liveFlows: () => readLiveFlows(store),
    flowVersion: (id) => readReleasedFlow(store, id),
    liveRelease: async () => (await readLiveRelease(store))?.id,
    release: (id) => readRelease(store, id),
  });
}

/** What turns tell goes to the figures and to whoever watches. */
function createObserver(metrics: Metrics, hub: Hub): TurnObserver {
  return {
    turnEnded: (outcome, seconds) => {
      metrics.turnEnded(outcome, seconds);
    },
    duplicate: () => {
      metrics.duplicate();
    },
    chatChanged: (change) => {
      hub.chatChanged(change);
    },
  };
}

function createShop(
  store: Store,
  { fresh, box }: { fresh: ShopSettings; box: SecretBox },
): LiveShop {
  return createLiveShop({
    settings: () => readSettings(store.read, fresh),
    products: () => readProducts(store.read),
    secret: async (name) => {
      const locked = await readLockedSecret(store, name);
      return locked === null ? null : box.unlock(name, locked);
    },
  });
}
