import { createWordScanner, type WordScan, type WordScanner } from '@bellhop/language';
import type { FoundWords } from '@bellhop/nodes/contract';
import type { Event } from '@bellhop/schema';
import type { CompiledFlow, CompiledTrigger } from './compile-flow.ts';

/** The words of all triggers of a list of flows, as one search. */
interface Lexicon {
  readonly scanner: WordScanner;
  /** Where the requests of each trigger begin. */
  readonly firstOf: ReadonlyMap<CompiledTrigger, number>;
}

// A release keeps its list of flows, so its words are put together once. Triggers of older versions stand alone.
const byRelease = new WeakMap<readonly CompiledFlow[], Lexicon>();
const byTrigger = new WeakMap<CompiledTrigger, Lexicon>();

/** What of each trigger's words is in the message. It is gone through when the first trigger asks, and then once for all. */
export function wordsIn(
  live: readonly CompiledFlow[],
  { body }: Event,
): (trigger: CompiledTrigger) => FoundWords {
  const text = body.type === 'customerMessage' ? body.text : '';
  let released: Read | undefined;
  const alone = new Map<CompiledTrigger, Read>();
  const read = (lexicon: Lexicon): Read => ({ lexicon, scan: lexicon.scanner.scan(text) });
  return (trigger) => (request) => {
    released ??= read(keep(byRelease, live, () => live.flatMap(triggersOf)));
    const first = released.lexicon.firstOf.get(trigger);
    if (first !== undefined) return released.scan.resultOf(first + request);
    const own = alone.get(trigger) ?? read(keep(byTrigger, trigger, () => [trigger]));
    alone.set(trigger, own);
    return own.scan.resultOf(request);
  };
}

/** A lexicon, and one text gone through with it. */
interface Read {
  lexicon: Lexicon;
  scan: WordScan;
}

function triggersOf({ triggers }: CompiledFlow): readonly CompiledTrigger[] {
  return triggers.get('customerMessage') ?? [];
}

function keep<Key extends object>(
  kept: WeakMap<Key, Lexicon>,
  key: Key,
  triggers: () => readonly CompiledTrigger[],
): Lexicon {
  const known = kept.get(key) ?? compile(triggers());
  kept.set(key, known);
  return known;
}

function compile(triggers: readonly CompiledTrigger[]): Lexicon {
  const firstOf = new Map<CompiledTrigger, number>();
  const requests = triggers.flatMap((trigger, at) => {
    const before = triggers[at - 1];
    const first = before === undefined ? 0 : (firstOf.get(before) ?? 0) + before.words.length;
    firstOf.set(trigger, first);
    return trigger.words;
  });
  return { scanner: createWordScanner(requests), firstOf };
}
