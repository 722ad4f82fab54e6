import type { WordScan } from '@bellhop/language';
import type { FoundWords } from '@bellhop/nodes/contract';
import type { Event } from '@bellhop/schema';
import type { CompiledFlow } from './compile-flow.ts';
import { listenersOf, type Listener, type Listeners } from './listeners.ts';

/** An event in the ears of all live triggers. Lives for one call of `advance`. */
export interface Hearing {
  listeners: Listeners;
  /** True at the places of those that have to be asked; not of those that are off or none of whose words is there. */
  asked: () => readonly boolean[];
  /** What of its words is in the message. */
  found: (listener: Listener) => FoundWords;
  /** True at the places of those that the trace tells of already. */
  noted: boolean[];
}

/** The message is gone through when the first trigger is tried, and then once for all. */
export function listen(live: readonly CompiledFlow[], { body }: Event): Hearing {
  const listeners = listenersOf(live, body.type);
  const text = body.type === 'customerMessage' ? body.text : '';
  let scan: WordScan | undefined;
  const scanned = () => (scan ??= listeners.lexicon().scanner.scan(text));
  let asked: readonly boolean[] | undefined;
  return {
    listeners,
    asked: () => (asked ??= placesAsked(listeners, scanned())),
    found:
      ({ firstRequest }) =>
      (request) =>
        scanned().resultOf(firstRequest + request),
    noted: new Array<boolean>(listeners.alwaysAsked.length),
  };
}

function placesAsked({ alwaysAsked, lexicon }: Listeners, scan: WordScan): readonly boolean[] {
  const { placeOf } = lexicon();
  const asked = [...alwaysAsked];
  for (const request of scan.met()) {
    const place = placeOf[request];
    if (place !== undefined) asked[place] = true;
  }
  return asked;
}
