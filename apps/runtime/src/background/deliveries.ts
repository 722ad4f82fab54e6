import type { HttpClient } from '../outside/http-client.ts';
import { createLimited } from '../outside/limited.ts';
import {
  forgetSentDeliveries,
  readWaitingChannels,
  type OpenDelivery,
} from '../store/delivery-rows.ts';
import type { TurnMachine } from '../turns/turn-machine.ts';
import type { BackgroundPart } from './background-part.ts';
import { repeated } from './repeated.ts';
import { deliver, type DeliveryOutcome } from './deliver.ts';
import { createDeliveryLane, type DeliveryLane } from './delivery-lane.ts';
import { inOneServer, lookAgainAfter } from './in-one-server.ts';

/** Sends messages that nobody waits for to the shops' own servers. */
export interface Deliveries extends BackgroundPart {
  /** A person wants something sent again, or the channel has another address. */
  tryNow(channelId: string): void;
  /** Until when nothing of this channel is sent; null when it is. */
  restsUntil(channelId: string): string | null;
}

export interface DeliveryObserver {
  settled: (outcome: DeliveryOutcome, delivery: OpenDelivery) => void;
  /** How the channels as a whole are has changed. */
  changed: () => void;
}

interface DeliveryParts {
  machine: TurnMachine;
  http: HttpClient;
  allowedHosts: () => Promise<readonly string[]>;
  random: () => number;
  report: (error: unknown) => void;
  observer: DeliveryObserver;
}

/** What may be on its way at the same time, over all channels and in one. */
const places = { all: 64, perKey: 8 };
const day = 24 * 3_600_000;
/** How long it can be looked up that something was sent. */
const keptFor = 30 * day;

/**
 * The outbox. A message waits in the database from the very transaction that has written it, until it is settled: a
 * server that dies in between sends it again, with the same `Idempotency-Key`.
 */
export function createDeliveries(parts: DeliveryParts): Deliveries {
  const { machine, random, report, observer } = parts;
  const { store, clock, followUps, elsewhere } = machine;
  const limited = createLimited(places);
  const lanes = new Map<string, { lane: DeliveryLane; runs: BackgroundPart }>();
  let isStarted = false;
  const tools = { ...parts, store, clock, settled: observer.settled };

  function laneOf(channelId: string): DeliveryLane {
    const known = lanes.get(channelId);
    if (known !== undefined) return known.lane;
    const lane = createDeliveryLane({
      channelId,
      store,
      clock,
      random,
      report,
      lookAgain: lookAgainAfter(store),
      changed: observer.changed,
      deliver: (due, signal) => limited.run(channelId, () => deliver(tools, due, signal)),
    });
    // Another channel's lane may be another server's.
    const runs = inOneServer(store, `deliveries ${channelId}`, lane);
    lanes.set(channelId, { lane, runs });
    if (isStarted) runs.start();
    return lane;
  }

  // A channel whose deliveries another server has done so far may have become this one's.
  const looking = repeated(clock, lookAgainAfter(store), () => {
    readWaitingChannels(store).then((waiting) => {
      for (const channelId of waiting) if (isStarted) laneOf(channelId);
    }, report);
  });
  const forgetting = repeated(clock, day, () => {
    forgetSentDeliveries(store, monthBefore(clock.now())).catch(report);
  });
  followUps.add(({ outbox, chat, at }) => {
    if (isStarted && outbox.length > 0) laneOf(chat.channel.id).wake(at);
  });
  elsewhere.hear('left', ({ outbox, channelId, at }) => {
    if (isStarted && outbox) laneOf(channelId).wake(at);
  });
  elsewhere.hear('tryNow', ({ channelId }) => isStarted && laneOf(channelId).tryNow());

  return {
    tryNow: (channelId) => {
      if (isStarted) laneOf(channelId).tryNow();
      elsewhere.tell({ type: 'tryNow', channelId });
    },
    restsUntil: (channelId) => lanes.get(channelId)?.lane.restsUntil() ?? null,
    start: () => {
      isStarted = true;
      for (const { runs } of lanes.values()) runs.start();
      looking.start();
      forgetting.start();
    },
    stop: async () => {
      isStarted = false;
      looking.stop();
      forgetting.stop();
      await Promise.all([...lanes.values()].map(({ runs }) => runs.stop()));
    },
  };
}

function monthBefore(now: Date): string {
  return new Date(now.getTime() - keptFor).toISOString();
}
