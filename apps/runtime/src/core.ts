import type { Services } from './api/context.ts';
import { createAuth, type Auth } from './auth/auth.ts';
import { createChannels, type Channels } from './channels/channel-service.ts';
import type { FlowParts } from './flows/flow-parts.ts';
import { createFlowService } from './flows/flow-service.ts';
import { createConversationService, createCustomerService } from './inbox/conversation-service.ts';
import { createLanguageRelease } from './language/language-release.ts';
import { createLanguageService } from './language/language-service.ts';
import { createLiveLanguage, type LiveLanguage } from './language/live-language.ts';
import { createHub, type Hub } from './live/hub.ts';
import { createLiveService } from './live/live-service.ts';
import { createPresence } from './live/presence.ts';
import { createUserService } from './people/user-service.ts';
import { createMetrics, type Metrics } from './plugins/metrics.ts';
import type { Clock, Ids } from './ports.ts';
import { readLiveFlows, readReleasedFlow } from './store/flow-rows.ts';
import { readLiveVersion } from './store/language-rows.ts';
import type { Store } from './store/open-store.ts';
import { createAgentActions } from './turns/agent-actions.ts';
import { createPrograms } from './turns/programs.ts';
import { createTurnMachine, type TurnMachine } from './turns/turn-machine.ts';

/** Everything that the doors to the outside (HTTP, later a command line) stand on. */
export interface Core extends FlowParts {
  store: Store;
  clock: Clock;
  ids: Ids;
  hub: Hub;
  auth: Auth;
  channels: Channels;
  liveLanguage: LiveLanguage;
  machine: TurnMachine;
  metrics: Metrics;
  services: Services;
}

export interface CorePorts {
  store: Store;
  clock: Clock;
  ids: Ids;
  authSecret: string;
  /** ISO 3166, such as `TH`. */
  country: string;
}

export function createCore({ store, clock, ids, authSecret, country }: CorePorts): Core {
  const hub = createHub();
  const presence = createPresence();
  const metrics = createMetrics();
  const programs = createPrograms({
    liveFlows: () => readLiveFlows(store),
    flowVersion: (id) => readReleasedFlow(store, id),
  });
  const liveLanguage = createLiveLanguage(() => readLiveVersion(store.read));
  const machine = createTurnMachine({
    store,
    clock,
    ids,
    programs,
    liveLanguage,
    country,
    agentsOnline: () => presence.count(),
    observer: {
      turnEnded: (outcome, seconds) => {
        metrics.turnEnded(outcome, seconds);
      },
      duplicate: () => {
        metrics.duplicate();
      },
      chatChanged: (change) => {
        hub.chatChanged(change);
      },
    },
  });
  metrics.watchQueue(() => machine.queues.depth());
  const auth = createAuth(store.authClient, authSecret);
  const channels = createChannels({ store, clock, ids });
  const languageParts = { store, clock, ids, hub };
  const release = createLanguageRelease(languageParts, liveLanguage);
  const parts = { store, clock, ids, programs, hub, release };
  const services: Services = {
    flows: createFlowService(parts),
    language: createLanguageService(languageParts, { release, country }),
    conversations: createConversationService(store, createAgentActions(machine)),
    customers: createCustomerService(store),
    users: createUserService({ store, ids, clock, auth }),
    channels: channels.service,
    live: createLiveService(hub, presence),
  };
  return { ...parts, auth, channels, liveLanguage, machine, metrics, services };
}
