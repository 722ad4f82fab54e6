import { deliveryResult, type DeliveryResult } from '../channels/delivery/delivery-result.ts';
import { isDeliveryAddress } from '../channels/delivery/delivery-address.ts';
import { postDelivery } from '../channels/delivery/post-delivery.ts';
import type { HttpClient } from '../outside/http-client.ts';
import type { Clock } from '../ports.ts';
import {
  dropDelivery,
  readOpenDelivery,
  settleDelivery,
  type DueDelivery,
  type OpenDelivery,
} from '../store/delivery-rows.ts';
import type { Store } from '../store/open-store.ts';

/** What a try says about the server. */
export type Delivered =
  | { type: 'answered'; notBefore: string | null }
  | { type: 'away'; failure: string; notBefore: string | null }
  | { type: 'untried' };

export type DeliveryOutcome = 'sent' | 'retried' | 'dead' | 'dropped';

interface DeliverParts {
  store: Store;
  clock: Clock;
  http: HttpClient;
  random: () => number;
  allowedHosts: () => Promise<readonly string[]>;
  settled: (outcome: DeliveryOutcome, delivery: OpenDelivery) => void;
}

const hour = 3_600;
/** Seconds until a message is sent again, one try after the other: about a day in all. */
const pauses = [5, 30, 120, 600, 1_800, hour, 2 * hour, ...Array<number>(5).fill(4 * hour)];
/** Milliseconds after which a message is given up, whatever the server has asked for… */
export const longestTrying = 24 * hour * 1000;
/** … but not before so many tries, some 40 minutes: a clock that is a day ahead all of a sudden is no day of trying. */
const leastTries = 5;

/** Sends one message to the shop's own server, once, and notes how that went. Aborted, it notes nothing. */
export async function deliver(
  parts: DeliverParts,
  due: DueDelivery,
  signal: AbortSignal,
): Promise<Delivered> {
  const { store, clock } = parts;
  const delivery = await readOpenDelivery(store, due.id);
  if (delivery === null) {
    await dropDelivery(store, due.id);
    return { type: 'untried' };
  }
  const { deliveryUrl: url, deliverySecret: secret } = delivery.channel;
  if (wasTakenOver(delivery)) return settleUntried(parts, delivery, { state: 'dropped' });
  if (url === null || secret === null) {
    return settleUntried(parts, delivery, { state: 'dead', lastError: 'noAddress' });
  }
  const result = isDeliveryAddress(url, await parts.allowedHosts())
    ? deliveryResult(
        await postDelivery(parts.http, delivery, { url, secret, at: clock.now(), signal }),
        clock.now(),
      )
    : notAllowed;
  if (signal.aborted) return { type: 'untried' };
  await settle(parts, delivery, result);
  if (result.type !== 'later') return { type: 'answered', notBefore: null };
  const { isAway, failure, notBefore } = result;
  return isAway ? { type: 'away', failure, notBefore } : { type: 'answered', notBefore };
}

const notAllowed: DeliveryResult = {
  type: 'later',
  failure: 'notAllowed',
  isAway: true,
  notBefore: null,
};

/** The bot never talks over a person who has taken the chat since. What was said while a person had it, was meant to be. */
function wasTakenOver({ author, owner, ownerThen }: OpenDelivery): boolean {
  return author === 'bot' && owner === 'human' && ownerThen !== 'human';
}

async function settleUntried(
  { store, clock, settled }: DeliverParts,
  delivery: OpenDelivery,
  change: { state: 'dropped' | 'dead'; lastError?: string },
): Promise<Delivered> {
  const doneAt = clock.now().toISOString();
  await settleDelivery(store, delivery, { ...change, doneAt, isTried: false });
  settled(change.state, delivery);
  return { type: 'untried' };
}

async function settle(
  { store, clock, random, settled }: DeliverParts,
  delivery: OpenDelivery,
  result: DeliveryResult,
): Promise<void> {
  const now = clock.now();
  const doneAt = now.toISOString();
  if (result.type === 'taken') {
    await settleDelivery(store, delivery, { state: 'sent', doneAt, isTried: true });
    settled('sent', delivery);
    return;
  }
  const lastError = result.failure;
  const nextAt = result.type === 'later' ? nextTry(delivery, now, random()) : null;
  if (result.type === 'refused' || nextAt === null) {
    await settleDelivery(store, delivery, { state: 'dead', lastError, doneAt, isTried: true });
    settled('dead', delivery);
    return;
  }
  const { notBefore } = result;
  const later = notBefore !== null && notBefore > nextAt ? notBefore : nextAt;
  await settleDelivery(store, delivery, {
    state: 'pending',
    lastError,
    nextAt: later,
    isTried: true,
  });
  settled('retried', delivery);
}

/** Spread a little, so that what failed together does not come back together. Null when it is given up. */
function nextTry({ attempts, since }: OpenDelivery, now: Date, random: number): string | null {
  const pause = pauses[attempts];
  const isOld = now.getTime() - Date.parse(since) >= longestTrying;
  if (pause === undefined || (isOld && attempts >= leastTries)) return null;
  return new Date(now.getTime() + pause * 1000 * (0.8 + random * 0.4)).toISOString();
}
