import { z } from 'zod';
import { jsonValueSchema } from '../json-value.ts';

/** What can move a waiting step on. `customer`, `human` and `result` may come with a timer that ends the waiting. */
export const waitsForSchema = z.enum(['customer', 'human', 'timer', 'result']);
export type WaitsFor = z.infer<typeof waitsForSchema>;

/** A step that waits, on the version that the chat started on. */
export const waitingPositionSchema = z.object({
  flow: z.string(),
  /** Id of the published version; the test chat uses `draft`. */
  version: z.string(),
  node: z.string(),
  waitsFor: waitsForSchema,
  /** Name of this very wait: a timer or a result for another one is too late. Absent in states from before there were any. */
  wait: z.string().optional(),
  /** True when a timer runs under the name of the wait. */
  timed: z.literal(true).optional(),
  /** What the step has to know when it goes on. */
  memory: jsonValueSchema.optional(),
});
export type WaitingPosition = z.infer<typeof waitingPositionSchema>;

const variablesSchema = z.record(z.string(), jsonValueSchema);

/** A step that waits for the flow it called. */
export const frameSchema = z.object({
  flow: z.string(),
  version: z.string(),
  node: z.string(),
  /** The variables of the sub-flow that the step itself stands in; absent where it stands in none. */
  locals: variablesSchema.optional(),
});
export type Frame = z.infer<typeof frameSchema>;

const insideSchema = z.object({
  /** The release that its sub-flows come from. */
  release: z.string().optional(),
  /** The calls that led here, outermost first; absent when it stands in no sub-flow. */
  stack: z.array(frameSchema).optional(),
  /** The variables of the sub-flow that it stands in; absent with the stack. */
  locals: variablesSchema.optional(),
  /** How many flows led to it, tag by tag; absent for none, and for a run that waits for more than a result. */
  depth: z.int().min(1).optional(),
});

/** A run that waits beside the conversation: for a timer, a result or a person, while the customer talks on. */
export const threadSchema = insideSchema.extend({ position: waitingPositionSchema });
export type Thread = z.infer<typeof threadSchema>;

/** Where a conversation stands between two events. Small, and independent of the size of the flow. */
export const conversationStateSchema = insideSchema.extend({
  formatVersion: z.literal(1),
  /** The step that the customer's next message goes to first; null when nothing waits. */
  position: waitingPositionSchema.nullable(),
  /** Of the conversation: every flow but a sub-flow reads and writes these. */
  variables: variablesSchema,
  /** Oldest first. */
  beside: z.array(threadSchema).optional(),
  /** What steps remember from one visit to the next, by step id: which wording comes next, how often they were passed. */
  remembered: z.record(z.string(), jsonValueSchema).optional(),
  /** Ids of the timers that triggers about silence have running. */
  watching: z.array(z.string()).optional(),
  /** Messages in a row that nobody understood; absent when the last one was understood. */
  misses: z.int().min(1).optional(),
});
export type ConversationState = z.infer<typeof conversationStateSchema>;

export const freshState: ConversationState = { formatVersion: 1, position: null, variables: {} };
