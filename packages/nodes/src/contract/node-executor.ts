import type { PinyinOf, WordRequest, WordSearchResult } from '@bellhop/language';
import type {
  CustomerMessage,
  Effect,
  Event,
  EventType,
  JsonObject,
  JsonValue,
  Locale,
  LocalizedText,
  Owner,
  Reason,
  Request,
  WaitsFor,
} from '@bellhop/schema';

/** A reason as a node type gives it: the engine adds which type it came from. */
export type OwnReason = Omit<Reason, 'nodeType'>;

/** What a step may look at while it runs. Everything is data that came with the event. */
export interface RunContext {
  event: Event;
  /** Id of the step itself. */
  node: string;
  /** Messages in a row that nobody understood, this one included. */
  misses: number;
  /** Variables of the chat and of the flow, by name. */
  variables: Readonly<Record<string, JsonValue>>;
  /** What the step noted when it began to wait; null when it was not waiting or noted nothing. */
  memory: JsonValue;
  /** What the step noted on an earlier visit of this conversation; null on the first. */
  remembered: JsonValue;
  /** The language to answer in. */
  locale: Locale;
  /** What the version was compiled with. */
  tools: Tools;
  /** Whether a line leaves by this exit. */
  isConnected: (exit: string) => boolean;
  /**
   * Fills `{{ variables }}`; an unknown one becomes an empty string. `values` go before the variables of the chat.
   * Throws on bad syntax: the step then fails safely.
   */
  render: (template: string, values?: Readonly<Record<string, JsonValue>>) => string;
  /** The right language of a text, filled in. */
  say: (text: LocalizedText, values?: Readonly<Record<string, JsonValue>>) => string;
}

/** What every result may carry besides where the run goes. */
interface Done {
  because?: OwnReason[];
  effects?: Effect[];
  variables?: Record<string, JsonValue>;
  /** What the step finds in `remembered` on its next visit. At most a few hundred bytes. */
  remember?: JsonValue;
}

/** How a step waits. */
export interface Waiting {
  for: WaitsFor;
  /** ISO 8601, UTC: a `timerFired` event comes at this time if nothing else has moved the step on. */
  until?: string;
  /** What the step finds in `memory` when it goes on. At most a few hundred bytes. */
  memory?: JsonValue;
  /** What to ask the outside; the answer is a `resultArrived` event. Only with `for: 'result'`. */
  request?: Request;
}

export type StepResult =
  | ({
      type: 'exit';
      exit: string;
      /**
       * The step goes on waiting while the steps after this exit run: a hand-off whose "nobody is there" leads somewhere is
       * a hand-off all the same.
       */
      keep?: Waiting;
      /** What happens when no edge leaves by this exit: the run ends (the default), or the triggers get the message. */
      unconnected?: 'finish' | 'tryTriggers';
      /** The step took the message without understanding it: it counts as a miss. */
      missed?: true;
      /** The step knew what the customer wrote: a message that a trigger for any message took is no miss then. */
      understood?: true;
    } & Done)
  | ({ type: 'waits' } & Waiting & Done)
  /** Runs another flow and takes the step up again, through `returned`, when that one has ended. */
  | ({ type: 'call'; flow: string; inputs: Record<string, JsonValue> } & Done)
  /** Goes on at another step, without an edge. `flow` null: in the same flow; `node` empty: where that flow begins. */
  | ({ type: 'goTo'; flow: string | null; node: string } & Done)
  /** Ends the flow here. `outcome` is told to the flow that called, empty for nothing. */
  | ({ type: 'end'; outcome: string } & Done)
  | { type: 'failed'; code: string; because?: OwnReason[] };

/** What a called flow leaves behind. */
export interface Returned {
  outcome: string;
  variables: Readonly<Record<string, JsonValue>>;
}

export interface Verdict {
  matched: boolean;
  because: readonly OwnReason[];
  /**
   * Matched, but to run later: the trigger is tested again then, with a `timerFired` event. `key` tells several of one
   * trigger apart (an order's number); the same key again moves the time.
   */
  later?: { at: string; key: string };
}

/** What a trigger about silence wants when an event is over: start (or move) its timer, stop it, or neither. */
export type Watch = { type: 'set'; at: string; of: 'customer' | 'agent' } | { type: 'stop' };

/** What happened in one event, for triggers about silence. */
export interface Happened {
  event: Event;
  /** Whether the bot said anything. */
  botSpoke: boolean;
  /** Who has the chat now. */
  owner: Owner;
  /** Whether the trigger's timer runs already. */
  running: boolean;
}

/**
 * How exactly a trigger knows what it waits for, most exact first: words that were written, what the customer seems to
 * want, the first message of a customer, any message, and a message that nothing else took.
 */
export const tiers = { exact: 0, intent: 1, firstContact: 2, any: 3, nothingElse: 4 } as const;
export type Tier = (typeof tiers)[keyof typeof tiers];

/** Helpers that are too large to load everywhere. Whoever prepares a flow hands in those that the flow needs. */
export interface Tools {
  /** How Chinese is pronounced; without it no keyword is found by its sound. */
  readonly pinyinOf?: PinyinOf;
}

/** What became of one of the requests that a trigger made with `words`, by its place among them. Worked out when asked. */
export type FoundWords = (request: number) => WordSearchResult;

/** A moment, and how far the shop's clock is from UTC then. */
export interface LocalClock {
  /** ISO 8601, UTC. */
  at: string;
  /** Minutes east of UTC. */
  offset: number;
}

/** When a trigger about the clock fires, and for whom. */
export interface Schedule {
  /** Customers with any of these tags; empty for everybody. */
  audience: readonly string[];
  /** The next moment after this one, in ISO 8601 and UTC; null when there is none. */
  nextAfter: (clock: LocalClock) => string | null;
}

export interface TriggerExecutor<Config> {
  /** Triggers are tried tier by tier, and inside a tier from the top of the canvas to its bottom. */
  tier: (config: Config) => Tier;
  /** True when it may take a message away from a step that is waiting for an answer. */
  canInterrupt: (config: Config) => boolean;
  /** Types of events that it looks at; customers' messages unless said otherwise. */
  listensTo?: (config: Config) => readonly EventType[];
  /** True when it may run while a person has the chat. Its flow says nothing while that person is writing. */
  whileOwned?: (config: Config) => boolean;
  /**
   * The words that it looks for in customers' messages. A message is gone through once for those of all live flows; the
   * test is then handed what was found of its own. A trigger that asks for words decides by them alone: when none of them
   * is there it does not fire, and it is not asked for every message why.
   */
  words?: (config: Config, tools: Tools) => readonly WordRequest[];
  /** Prepares whatever is worth preparing once per version (a pattern). Words are asked for with `words`. */
  prepare: (config: Config, tools: Tools) => (event: Event, found: FoundWords) => Verdict;
  /** For triggers about the clock: the runtime then brings a `scheduled` event to every conversation that it is for. */
  schedule?: (config: Config) => Schedule;
  /** Asked after every event of a conversation; for triggers about silence. */
  watch?: (config: Config, happened: Happened) => Watch | null;
}

export interface StepExecutor<Config> {
  enter: (config: Config, context: RunContext) => StepResult;
  /**
   * Called with the event when the step waits: a customer's message where it waits for one, its timer, its result, and
   * what agents do where it waits for a person. Null: this event is not the answer; a message is then free for triggers
   * again, after anything else the step goes on waiting. Only for types whose definition says that they wait.
   */
  resume?: (config: Config, context: RunContext) => StepResult | null;
  /** Called when the flow that the step called has ended. Only for types that return `call`. */
  returned?: (config: Config, context: RunContext, from: Returned) => StepResult;
  /** The exit of the button that was pressed, null when it is none of this step's: no trigger may take that answer away. */
  pressedExit?: (config: Config, message: CustomerMessage) => string | null;
  /** The exit that the customer names, word for word and in any language, without pressing its button; null when none. */
  namedExit?: (config: Config, message: CustomerMessage) => string | null;
}

export type NodeExecutor<Config = JsonObject> =
  ({ kind: 'trigger' } & TriggerExecutor<Config>) | ({ kind: 'step' } & StepExecutor<Config>);

export type AnyNodeExecutor = NodeExecutor<JsonObject>;
