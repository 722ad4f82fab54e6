import { createWordScanner, type WordScanner } from '@bellhop/language';
import type { EventType, TriedTrigger } from '@bellhop/schema';
import type { CompiledFlow, CompiledTrigger } from './compile-flow.ts';

/** A trigger of a live flow. */
export interface Listener {
  flow: CompiledFlow;
  trigger: CompiledTrigger;
  /** Its number among all that listen to this type of event. */
  place: number;
  /** Where its words begin among those of all. */
  firstRequest: number;
}

/** Everything live that listens to one type of event. */
export interface Listeners {
  /** Those of conversation flows, in the order in which they are tried. */
  speaking: readonly Listener[];
  /** Those of silent flows, flow by flow. */
  silent: readonly (readonly Listener[])[];
  /** How many in all. */
  count: number;
  lexicon: () => Lexicon;
  /** What a trace says of a listener when none of its words is in the message, by place. Filled as they come up. */
  unmet: (TriedTrigger | undefined)[];
}

/** The words of all listeners, as one search. */
interface Lexicon {
  scanner: WordScanner;
  /** Whose each request is. */
  placeOf: readonly number[];
}

// A release keeps its list of flows, so this is put together once for it.
const byRelease = new WeakMap<readonly CompiledFlow[], Map<EventType, Listeners>>();

/** The triggers of the live flows that listen to events of this type. */
export function listenersOf(live: readonly CompiledFlow[], type: EventType): Listeners {
  const byType = byRelease.get(live) ?? new Map<EventType, Listeners>();
  byRelease.set(live, byType);
  const known = byType.get(type) ?? gather(live, type);
  byType.set(type, known);
  return known;
}

function gather(live: readonly CompiledFlow[], type: EventType): Listeners {
  const all: Listener[] = [];
  let firstRequest = 0;
  const byFlow = live.map((flow) => {
    return (flow.triggers.get(type) ?? []).map((trigger) => {
      const listener = { flow, trigger, place: all.length, firstRequest };
      firstRequest += trigger.words.length;
      all.push(listener);
      return listener;
    });
  });
  const ofKind = (wanted: CompiledFlow['document']['kind']) =>
    byFlow.filter((_, at) => live[at]?.document.kind === wanted);
  let lexicon: Lexicon | undefined;
  return {
    speaking: ofKind('conversation').flat(),
    silent: ofKind('silent').filter(({ length }) => length > 0),
    count: all.length,
    lexicon: () => (lexicon ??= compile(all)),
    unmet: [],
  };
}

function compile(all: readonly Listener[]): Lexicon {
  return {
    scanner: createWordScanner(all.flatMap(({ trigger }) => trigger.words)),
    placeOf: all.flatMap(({ trigger, place }) => trigger.words.map(() => place)),
  };
}
