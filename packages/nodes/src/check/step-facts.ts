import type { FlowNode, JsonObject } from '@bellhop/schema';
import type { Catches, ExitFormula } from '../contract/formula.ts';
import type {
  AnyNodeDefinition,
  Exit,
  Jump,
  Mention,
  Pause,
  SentText,
} from '../contract/node-definition.ts';
import { readConfig } from '../contract/read-config.ts';
import { textsIn, type FoundText } from './texts-in.ts';

/** A step whose type is known and whose config can be read, with all that its definition says about it. */
export interface ReadableStep {
  node: FlowNode;
  definition: AnyNodeDefinition;
  config: JsonObject;
  exits: readonly Exit[];
  waits: boolean;
  texts: readonly FoundText[];
  reads: readonly string[];
  writes: readonly string[];
  emptyAt: readonly string[];
  jumps: readonly Jump[];
  calls: readonly string[];
  sends: readonly SentText[];
  mentions: readonly Mention[];
  pauses: readonly Pause[];
  branches: readonly ExitFormula[];
  catches: Catches | null;
  asksContact: string | null;
}

// Records that did not change keep their identity from edit to edit: what was found out about them stays true.
const known = new WeakMap<FlowNode, { definition: AnyNodeDefinition; step: ReadableStep | null }>();

/** Null when the config cannot be read. */
export function stepFacts(node: FlowNode, definition: AnyNodeDefinition): ReadableStep | null {
  const old = known.get(node);
  if (old?.definition === definition) return old.step;
  const step = readStep(node, definition);
  known.set(node, { definition, step });
  return step;
}

function readStep(node: FlowNode, definition: AnyNodeDefinition): ReadableStep | null {
  const read = readConfig(node, definition);
  if (!read.ok) return null;
  const { config } = read;
  const texts = textsIn(config);
  const mentioned = texts.flatMap(({ variables }) => variables);
  return {
    node,
    definition,
    config,
    exits: definition.exits(config),
    waits: node.disabled !== true && definition.waits(config),
    texts,
    reads: [...new Set([...(definition.reads?.(config) ?? []), ...mentioned])],
    writes: definition.writes?.(config) ?? [],
    emptyAt: definition.emptyAt?.(config) ?? [],
    jumps: definition.jumps?.(config) ?? [],
    calls: definition.calls?.(config) ?? [],
    sends: definition.sends?.(config) ?? [],
    mentions: definition.mentions?.(config) ?? [],
    pauses: definition.pauses?.(config) ?? [],
    branches: definition.branches?.(config) ?? [],
    catches: definition.catches?.(config) ?? null,
    asksContact: definition.asksContact?.(config) ?? null,
  };
}
