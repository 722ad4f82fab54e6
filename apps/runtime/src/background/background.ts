import { createHttpClient } from '../outside/http-client.ts';
import { createMailClient } from '../outside/mail-client.ts';
import { createPerformRequest, type PerformRequest } from '../outside/perform-request.ts';
import type { LiveShop } from '../shop/live-shop.ts';
import type { FlowParts } from '../flows/flow-parts.ts';
import type { TurnMachine } from '../turns/turn-machine.ts';
import type { BackgroundPart } from './background-part.ts';
import { createErasures, type Erasures } from './erasures.ts';
import { createDeliveries, type Deliveries, type DeliveryObserver } from './deliveries.ts';
import { inOneServer } from './in-one-server.ts';
import { createNotices } from './notices.ts';
import { createPlannedPublishes, type PlannedPublishes } from './planned-publishes.ts';
import { createRequests } from './requests.ts';
import { createSchedules } from './schedules.ts';
import { createTimers } from './timers.ts';

/** Everything that happens without anybody asking: timers, requests to the outside, notices, deliveries. */
export interface Background {
  deliveries: Deliveries;
  erasures: Erasures;
  plans: PlannedPublishes;
  /** Asks the outside without waiting for a turn. */
  perform: PerformRequest;
  start(report: (error: unknown) => void): void;
  stop(): Promise<void>;
}

interface BackgroundParts {
  machine: TurnMachine;
  flows: FlowParts;
  shop: LiveShop;
  /** Between 0 and 1. */
  random: () => number;
  noticesChanged: () => void;
  deliveryObserver: DeliveryObserver;
}

export function createBackground({
  machine,
  flows,
  shop,
  random,
  noticesChanged,
  deliveryObserver,
}: BackgroundParts): Background {
  const allowedHosts = async () => (await shop.current()).allowedHosts;
  const http = createHttpClient({
    allowedHosts,
    secret: (name) => shop.secret(name),
    random,
  });
  let tell: (error: unknown) => void = () => {};
  const report = (error: unknown) => {
    tell(error);
  };
  const observer = deliveryObserver;
  const deliveries = createDeliveries({ machine, http, allowedHosts, random, report, observer });
  let isStopping = false;
  const erasures = createErasures({ machine, report, isStopping: () => isStopping });
  const plans = createPlannedPublishes({ flows, report });
  const { store } = machine;
  const { longReads } = flows;
  const perform = createPerformRequest(http, shop);
  const mail = createMailClient(shop);
  const parts: BackgroundPart[] = [
    inOneServer(store, 'timers', createTimers(machine, report)),
    inOneServer(store, 'requests', createRequests({ machine, perform, report })),
    inOneServer(store, 'schedules', createSchedules({ machine, longReads, report })),
    inOneServer(
      store,
      'notices',
      createNotices({ machine, http, mail, report, changed: noticesChanged }),
    ),
    deliveries,
    inOneServer(store, 'erasures', erasures),
    inOneServer(store, 'plans', plans),
  ];
  return {
    deliveries,
    erasures,
    plans,
    perform,
    start: (reportTo) => {
      tell = reportTo;
      isStopping = false;
      for (const part of parts) part.start();
    },
    stop: async () => {
      isStopping = true;
      await Promise.all(parts.map((part) => part.stop()));
    },
  };
}
