import { createWordScanner, type WordScanner } from '@bellhop/language';
import { tiers } from '@bellhop/nodes/contract';
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

/** Those that may take a message away from a waiting step; those for exact words; all but the last resort; and that. */
export type Offer = 'interrupting' | 'exact' | 'understanding' | 'nothingElse';

/** Listeners to which a customer's message is offered together, in the order in which they are tried. */
export interface Offered {
  listeners: readonly Listener[];
  /** Their places. */
  places: readonly number[];
  indexOf: ReadonlyMap<number, number>;
  /** Indexes of those that are asked about every message. */
  alwaysAsked: readonly number[];
  /** What a trace says of each when it need not be asked; null until that comes up. */
  unasked: (TriedTrigger | null)[];
}

/** Everything live that listens to one type of event. */
export interface Listeners {
  /** Those of conversation flows, in the order in which they are tried. */
  speaking: readonly Listener[];
  offers: Readonly<Record<Offer, Offered>>;
  /** Those of silent flows, flow by flow. */
  silent: readonly (readonly Listener[])[];
  /** Flows with triggers about silence, which are asked after every event. */
  watching: readonly CompiledFlow[];
  /** True at the places of those that are asked about every event: they are switched on and look for no words. */
  alwaysAsked: readonly boolean[];
  lexicon: () => Lexicon;
  /** What a trace says of those that need not be asked, by place. Filled as they come up. */
  unasked: (TriedTrigger | undefined)[];
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
      firstRequest += wordsOf(listener).length;
      all.push(listener);
      return listener;
    });
  });
  const ofKind = (wanted: CompiledFlow['document']['kind']) =>
    byFlow.filter((_, at) => live[at]?.document.kind === wanted);
  const speaking = ofKind('conversation').flat();
  let lexicon: Lexicon | undefined;
  return {
    speaking,
    offers: offersOf(speaking),
    silent: ofKind('silent').filter(({ length }) => length > 0),
    watching: live.filter(({ watchers }) => watchers.length > 0),
    alwaysAsked: all.map(isAlwaysAsked),
    lexicon: () => (lexicon ??= compile(all)),
    unasked: [],
  };
}

function offersOf(speaking: readonly Listener[]): Listeners['offers'] {
  const offered = (isOne: (trigger: CompiledTrigger) => boolean): Offered => {
    const listeners = speaking.filter(({ trigger }) => isOne(trigger));
    const places = listeners.map(({ place }) => place);
    return {
      listeners,
      places,
      indexOf: new Map(places.map((place, index) => [place, index])),
      alwaysAsked: [...listeners.keys()].filter((index) => {
        const listener = listeners[index];
        return listener !== undefined && isAlwaysAsked(listener);
      }),
      unasked: places.map(() => null),
    };
  };
  return {
    interrupting: offered(({ canInterrupt }) => canInterrupt),
    exact: offered(({ tier }) => tier === tiers.exact),
    understanding: offered(({ tier }) => tier < tiers.nothingElse),
    nothingElse: offered(({ tier }) => tier === tiers.nothingElse),
  };
}

function isAlwaysAsked({ trigger }: Listener): boolean {
  return !isOff(trigger) && trigger.words.length === 0;
}

function wordsOf({ trigger }: Pick<Listener, 'trigger'>): CompiledTrigger['words'] {
  return isOff(trigger) ? [] : trigger.words;
}

export function isOff({ node }: CompiledTrigger): boolean {
  return node.disabled === true;
}

function compile(all: readonly Listener[]): Lexicon {
  return {
    scanner: createWordScanner(all.flatMap(wordsOf)),
    placeOf: all.flatMap((listener) => wordsOf(listener).map(() => listener.place)),
  };
}
