import type { WordScan } from '@bellhop/language';
import type { FoundWords } from '@bellhop/nodes/contract';
import type { Event } from '@bellhop/schema';
import type { CompiledFlow } from './compile-flow.ts';
import { listenersOf, type Listener, type Listeners, type Offered } from './listeners.ts';
import { createTold, type Told } from './told.ts';

/** An event in the ears of all live triggers. Lives for one call of `advance`. */
export interface Hearing {
  listeners: Listeners;
  /** Places of those with any of their words in the message. The others that look for words need not be asked. */
  met: () => ReadonlySet<number>;
  /** What of its words is in the message. */
  found: (listener: Listener) => FoundWords;
  told: Told;
}

/** The message is gone through when the first trigger is tried, and then once for all. */
export function listen(live: readonly CompiledFlow[], { body }: Event): Hearing {
  const listeners = listenersOf(live, body.type);
  const text = body.type === 'customerMessage' ? body.text : '';
  let scan: WordScan | undefined;
  const scanned = () => (scan ??= listeners.lexicon().scanner.scan(text));
  let met: ReadonlySet<number> | undefined;
  return {
    listeners,
    met: () => (met ??= placesMet(listeners, scanned())),
    found:
      ({ firstRequest }) =>
      (request) =>
        scanned().resultOf(firstRequest + request),
    told: createTold(listeners.alwaysAsked.length),
  };
}

function placesMet({ lexicon }: Listeners, scan: WordScan): ReadonlySet<number> {
  const { placeOf } = lexicon();
  const places = new Set<number>();
  for (const request of scan.met()) {
    const place = placeOf[request];
    if (place !== undefined) places.add(place);
  }
  return places;
}

/** Indexes of those in the offer that have to be asked, in order. */
export function askedOf({ met }: Hearing, { alwaysAsked, indexOf }: Offered): readonly number[] {
  const asked = [...alwaysAsked];
  for (const place of met()) {
    const index = indexOf.get(place);
    if (index !== undefined) asked.push(index);
  }
  return asked.length > alwaysAsked.length ? asked.sort((one, other) => one - other) : asked;
}
