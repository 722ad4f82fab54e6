import type {
  Command,
  FlowKind,
  JsonObject,
  JsonValue,
  Locale,
  LocalizedText,
  Reason,
  Severity,
} from '@bellhop/schema';
import type { z } from 'zod';
import type { Catches, ExitFormula } from './formula.ts';
import type { Tools } from './node-executor.ts';

/** The seven shelves of the palette, each with a colour of its own. */
export const categories = [
  'when',
  'decide',
  'say',
  'customer',
  'people',
  'flow',
  'connect',
] as const;
export type Category = (typeof categories)[number];

/**
 * A way out of a step. Either the type's own words (`label` is the key `exit.<label>` in its messages, filled with
 * `values`), or words that the operator wrote: a plain name (`text`) or what customers read (`words`).
 */
export interface Exit {
  id: string;
  label?: string;
  text?: string;
  words?: LocalizedText;
  values?: Record<string, JsonValue>;
  /** True when the flow may end here without anybody being warned about it. */
  optional?: boolean;
  /** Warning `problem.<unconnected>` of the type's messages, where a loose end means something else than the end of the chat. */
  unconnected?: string;
}

/** What a card shows under its title, in the customer's own words wherever there are any. */
export type CardItem =
  | { kind: 'bubble'; text: string }
  | { kind: 'quickReplies'; labels: string[] }
  | { kind: 'words'; words: string[] }
  /** A line of the type's messages: key `card.<line>`. */
  | { kind: 'line'; line: string; values?: Record<string, JsonValue> };

export interface ConfigProblem {
  /** Message key `problem.<code>` in the type's messages. */
  code: string;
  severity: Severity;
  field?: string;
  values?: Record<string, JsonValue>;
  fix?: Command;
  /** The config without the problem: whoever knows the step makes the fix of it. Only where nothing the operator wrote is lost. */
  fixedConfig?: JsonObject;
}

/** What a config's own check may look at besides the config. Null where it is not known here: then nothing is said about it. */
export interface CheckContext {
  locales: Locale[];
  defaultLocale: Locale;
  kind: FlowKind;
  /** Ids of the shop's intents. */
  intents: readonly string[] | null;
}

/** A place in a flow that a step leads to without an edge. `flow` null: this flow; `node` empty: where that flow begins. */
export interface Jump {
  flow: string | null;
  node: string;
  field: string;
}

/** One text that a step sends to customers, for the limits of channels. */
export interface SentText {
  /** Path of the text in the config. */
  field: string;
  text: LocalizedText;
  /** Labels of the buttons below it. */
  buttons: readonly LocalizedText[];
  kind: 'text' | 'image' | 'cards';
}

/** Names that a config mentions and that must exist in the shop, by the path of the field that names them. */
export interface Mention {
  kind: 'tag' | 'team' | 'product' | 'secret' | 'intent';
  name: string;
  field: string;
}

/** A reason and how deep it stands among those that it decides with; 0 for the outermost. */
export interface ArrangedReason {
  reason: Reason;
  depth: number;
}

/** How long a step may wait before it goes on by itself. */
export interface Pause {
  exit: string;
  minutes: number;
}

/**
 * What the product knows about a type of step without running it. Pure data and pure functions; one per folder.
 * Words are keys into the folder's `messages/`: `name`, `summary`, `synonyms`, `field.<name>`, `help.<name>`, `option.<name>.<value>`,
 * `exit.<label>`, `card.<line>`, `problem.<code>`, `reason.<code>`, `failure.<code>`.
 */
export interface NodeDefinition<Config = JsonObject> {
  type: string;
  /** Version of the config's shape; raise it together with a migration. */
  version: number;
  kind: 'trigger' | 'step';
  category: Category;
  /** Name of an icon of the editor's set, such as `message`. */
  icon: string;
  config: z.ZodType<Config> & { shape: Record<string, z.ZodType> };
  /** The config of a step that was just added: valid in shape, honest about what is still to fill in. */
  starter: (locale: Locale) => Config;
  exits: (config: Config) => Exit[];
  /** Which exit takes over the line of one that a change of the config has taken away. None: the line goes with it. */
  successorOf?: (exit: string, config: Config) => string | undefined;
  /** True when a run may stop here until the customer, a person or a timer moves it on: a loop through it is legal. */
  waits: (config: Config) => boolean;
  /** Kinds of flow that it is for; all of them unless said otherwise. */
  flowKinds?: readonly FlowKind[];
  /** True when a flow has use for one of it alone. */
  isOnlyOne?: boolean;
  /** A select of a trigger whose choices an empty flow offers one by one: "a message with keywords", "a picture". */
  startsBy?: string;
  /** True when what it does depends on the words of the message: its form then offers to try a sentence. */
  readsMessage?: (config: Config) => boolean;
  /** Steps that it can go on at without an edge. */
  jumps?: (config: Config) => Jump[];
  /** Ids of the flows that it calls. */
  calls?: (config: Config) => string[];
  /** What it says to customers. */
  sends?: (config: Config) => SentText[];
  /** What it names of the shop. */
  mentions?: (config: Config) => Mention[];
  /** Names of flow variables. */
  reads?: (config: Config) => string[];
  writes?: (config: Config) => string[];
  /** Exits that it may leave by without having filled what it `writes`; a variable that only they lead on from may be empty. */
  emptyAt?: (config: Config) => string[];
  /** The config with its variables' names changed by `renamed`, where neither a text nor a field `variable` holds them. */
  renames?: (config: Config, renamed: (name: string) => string) => Config;
  /** When it leaves by each of the exits that have a condition, in the order in which they are tried. */
  branches?: (config: Config) => ExitFormula[];
  /**
   * The reasons of a run as people read them: in the order and depth of what the config asks for. They are shown one below
   * the other without it.
   */
  arrange?: (config: Config, because: readonly Reason[]) => ArrangedReason[];
  /** What a trigger takes; null when nothing is known about it. */
  catches?: (config: Config) => Catches | null;
  /** Exits that the step may leave by without the customer having written, with the longest wait before. */
  pauses?: (config: Config) => Pause[];
  /** The field in which customers are asked for a way to reach them outside the channel; null when they are not. */
  asksContact?: (config: Config) => string | null;
  /** Which of the large `Tools` preparing this config takes. */
  tools?: (config: Config) => (keyof Tools)[];
  card: (config: Config, locale: Locale, defaultLocale: Locale) => CardItem[];
  check: (config: Config, context: CheckContext) => ConfigProblem[];
  /** `migrations[n]` lifts a config of version n to n + 1. */
  migrations: Readonly<Record<number, (config: JsonObject) => JsonObject>>;
}

/** A definition whose config type the caller does not know: what a registry holds. Configs are parsed before use. */
export type AnyNodeDefinition = NodeDefinition<JsonObject>;
