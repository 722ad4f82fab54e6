import { z } from 'zod';
import { jsonValueSchema } from '../json-value.ts';
import { effectSchema } from './effect.ts';
import { spanSchema } from './span.ts';
import { waitsForSchema } from './state.ts';

/** Which folding of letters made two spellings equal. */
export const foldingSchema = z.enum([
  'case',
  'width',
  'compatibility',
  'script',
  'accents',
  'repeats',
]);
export type Folding = z.infer<typeof foldingSchema>;

/**
 * One thing that was looked at, and how it came out. `code` is the message key `reason.<code>` in the messages of the
 * node type (of the schema package when `nodeType` is absent); `values` fill the message.
 */
export const reasonSchema = z.object({
  code: z.string(),
  nodeType: z.string().optional(),
  /**
   * How the comparison came out: `unknown` when what it asks for is not known, null where nothing was compared and the
   * reason only says what is so.
   */
  outcome: z.union([z.boolean(), z.literal('unknown'), z.null()]),
  values: z.record(z.string(), jsonValueSchema),
  span: spanSchema.optional(),
  foldings: z.array(foldingSchema).optional(),
  /** The exit that this reason argues for or against. */
  exit: z.string().optional(),
});
export type Reason = z.infer<typeof reasonSchema>;

export const traceStepSchema = z.object({
  /** Flow and version of the step: a chat that comes back to an old version can leave it within one event. */
  flow: z.string(),
  version: z.string(),
  node: z.string(),
  nodeType: z.string(),
  /** `trigger`: it started the flow; `resumed`: it had been waiting; `returned`: the flow that it called has ended; `entered`: an edge or a jump led here. */
  entry: z.enum(['trigger', 'resumed', 'returned', 'entered']),
  outcome: z.discriminatedUnion('type', [
    z.object({ type: z.literal('exit'), exit: z.string(), edge: z.string().nullable() }),
    z.object({ type: z.literal('waits'), for: waitsForSchema }),
    /** It went into another flow, or jumped to a step that no edge leads to. */
    z.object({ type: z.literal('called'), flow: z.string() }),
    z.object({ type: z.literal('jumped'), flow: z.string(), node: z.string() }),
    /** It ended its flow; `outcome` is what it tells the flow that called, empty for nothing. */
    z.object({ type: z.literal('ended'), outcome: z.string() }),
    z.object({ type: z.literal('failed'), code: z.string() }),
    /** The step is switched off: passed through its first exit without doing anything. */
    z.object({ type: z.literal('skipped'), exit: z.string(), edge: z.string().nullable() }),
  ]),
  because: z.array(reasonSchema),
  /** Variables that the step changed: name to [before, after]. */
  variables: z.record(z.string(), z.tuple([jsonValueSchema, jsonValueSchema])),
  effects: z.array(effectSchema),
  /** The step knew what the customer wrote; absent where it did not, or was not asked to. */
  understood: z.literal(true).optional(),
});
export type TraceStep = z.infer<typeof traceStepSchema>;

export const triedTriggerSchema = z.object({
  flow: z.string(),
  version: z.string(),
  node: z.string(),
  nodeType: z.string(),
  because: z.array(reasonSchema),
});
export type TriedTrigger = z.infer<typeof triedTriggerSchema>;

/** A trigger that fired and runs later: what it waits for may still change. */
export const armedTriggerSchema = triedTriggerSchema.extend({
  /** ISO 8601, UTC. */
  at: z.string(),
});
export type ArmedTrigger = z.infer<typeof armedTriggerSchema>;

/** Why one event was answered the way it was. Without times, so that running it again gives the same bytes. */
export const traceSchema = z.object({
  formatVersion: z.literal(1),
  event: z.string(),
  /** The flow and version that answered; null when none did. */
  flow: z.string().nullable(),
  version: z.string().nullable(),
  /** Triggers that were tried before and did not fire, in the order of trying. */
  tried: z.array(triedTriggerSchema),
  /** Triggers that will run later; absent when there are none. */
  armed: z.array(armedTriggerSchema).optional(),
  /** What happened besides the steps: a late result, a chat that moved to a newer version. Absent when nothing did. */
  notes: z.array(reasonSchema).optional(),
  steps: z.array(traceStepSchema),
  outcome: z.enum([
    'finished',
    'waitsForCustomer',
    /** It waits for a timer or a result. */
    'waits',
    'handedOff',
    'failed',
    'unmatched',
    'ownedByPerson',
    /** The customer asked for a person, and no flow had a step for that. */
    'askedForPerson',
    /** A timer or a result that nothing waits for any more, or an event that no flow is about. */
    'nothingToDo',
    /** A trigger fired and will run later. */
    'armed',
  ]),
});
export type Trace = z.infer<typeof traceSchema>;
