import type { WordScan } from '@bellhop/language';
import type { FoundWords } from '@bellhop/nodes/contract';
import type { Event } from '@bellhop/schema';
import type { CompiledFlow } from './compile-flow.ts';
import { listenersOf, type Listener, type Listeners } from './listeners.ts';

/** An event in the ears of all live triggers. Lives for one call of `advance`. */
export interface Hearing extends Listeners {
  /** Whether any of the words that it asked for may be in the message. */
  meets: (listener: Listener) => boolean;
  /** What of its words is there. */
  found: (listener: Listener) => FoundWords;
  /** Ones at the places of those that the trace tells of already. */
  noted: Uint8Array;
}

/** The message is gone through when the first trigger asks, and then once for all. */
export function listen(live: readonly CompiledFlow[], { body }: Event): Hearing {
  const listeners = listenersOf(live, body.type);
  const text = body.type === 'customerMessage' ? body.text : '';
  let scan: WordScan | undefined;
  const scanned = () => (scan ??= listeners.lexicon().scanner.scan(text));
  let met: Uint8Array | undefined;
  return {
    ...listeners,
    meets: ({ place }) => (met ??= placesMet(listeners, scanned()))[place] === 1,
    found:
      ({ firstRequest }) =>
      (request) =>
        scanned().resultOf(firstRequest + request),
    noted: new Uint8Array(listeners.count),
  };
}

function placesMet({ count, lexicon }: Listeners, scan: WordScan): Uint8Array {
  const met = new Uint8Array(count);
  const { placeOf } = lexicon();
  for (const request of scan.met()) met[placeOf[request] ?? count] = 1;
  return met;
}
