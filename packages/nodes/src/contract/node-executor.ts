import type { PinyinOf } from '@bellhop/language';
import type {
  CustomerMessage,
  Effect,
  Event,
  JsonObject,
  JsonValue,
  Locale,
  LocalizedText,
  Reason,
} from '@bellhop/schema';

/** A reason as a node type gives it: the engine adds which type it came from. */
export type OwnReason = Omit<Reason, 'nodeType'>;

/** What a step may look at while it runs. Everything is data that came with the event. */
export interface RunContext {
  event: Event;
  /** Messages in a row that nobody understood, this one included. */
  misses: number;
  /** Variables of the chat and of the flow, by name. */
  variables: Readonly<Record<string, JsonValue>>;
  /** The language to answer in. */
  locale: Locale;
  /** Fills `{{ variables }}`; an unknown one becomes an empty string. Throws on bad syntax: the step then fails safely. */
  render: (template: string) => string;
  /** The right language of a text, filled in. */
  say: (text: LocalizedText) => string;
}

export type StepResult =
  | {
      type: 'exit';
      exit: string;
      because?: OwnReason[];
      effects?: Effect[];
      variables?: Record<string, JsonValue>;
      /**
       * What happens when no edge leaves by this exit: the run ends (the default), the step waits for a person,
       * or the message is offered to the triggers as if nothing had been waiting. With an edge, `waitForHuman` takes
       * the step up again when a person gives the chat back, unless the steps after it wait for something themselves.
       */
      unconnected?: 'finish' | 'waitForHuman' | 'tryTriggers';
      /** The step took the message without understanding it: it counts as a miss. */
      missed?: true;
    }
  | {
      type: 'waits';
      for: 'customer' | 'human';
      because?: OwnReason[];
      effects?: Effect[];
      variables?: Record<string, JsonValue>;
    }
  | { type: 'failed'; code: string; because?: OwnReason[] };

export interface Verdict {
  matched: boolean;
  because: OwnReason[];
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

export interface TriggerExecutor<Config> {
  /** Triggers are tried tier by tier, and inside a tier from the top of the canvas to its bottom. */
  tier: (config: Config) => Tier;
  /** True when it may take a message away from a step that is waiting for an answer. */
  canInterrupt: (config: Config) => boolean;
  /** Prepares whatever is worth preparing once per version (a keyword matcher). */
  prepare: (config: Config, tools: Tools) => (message: CustomerMessage, event: Event) => Verdict;
}

export interface StepExecutor<Config> {
  enter: (config: Config, context: RunContext) => StepResult;
  /**
   * Called with the next event when the step waits. Null: this event is not the answer; the chat is then free for
   * triggers again. Only for types whose definition says that they wait.
   */
  resume?: (config: Config, context: RunContext) => StepResult | null;
  /** The exit of the button that was pressed, null when it is none of this step's: no trigger may take that answer away. */
  pressedExit?: (config: Config, message: CustomerMessage) => string | null;
}

export type NodeExecutor<Config = JsonObject> =
  ({ kind: 'trigger' } & TriggerExecutor<Config>) | ({ kind: 'step' } & StepExecutor<Config>);

export type AnyNodeExecutor = NodeExecutor<JsonObject>;
