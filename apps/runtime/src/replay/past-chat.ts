import type { PastChat, PastTurn } from '@bellhop/engine';
import {
  conversationStateSchema,
  eventSchema,
  traceSchema,
  traceStepSchema,
  type Trace,
} from '@bellhop/schema';
import { z } from 'zod';
import type { ReplayOutcome } from '../api/shapes/replay-shapes.ts';
import type { PlainTurn } from '../store/conversation-turns.ts';

/** Reasons are most of a trace, and a replay compares none: they are not even read. */
const pastTraceSchema = z.object({
  outcome: traceSchema.shape.outcome,
  steps: z.array(
    traceStepSchema.pick({
      flow: true,
      node: true,
      nodeType: true,
      entry: true,
      outcome: true,
      effects: true,
    }),
  ),
});

/** A stored conversation as a replay reads it; null when it is of a shape that nothing reads any more. */
export function pastChatOf(id: string, stored: readonly PlainTurn[]): PastChat | null {
  const [first] = stored;
  if (first === undefined) return null;
  const start = conversationStateSchema.safeParse(first.stateBefore);
  if (!start.success) return null;
  const turns: PastTurn[] = [];
  for (const turn of stored) {
    const event = eventSchema.safeParse(turn.event);
    const trace = pastTraceSchema.safeParse(turn.trace);
    if (!event.success || !trace.success) return null;
    turns.push({ id: turn.id, event: event.data, release: turn.release, trace: trace.data });
  }
  return { id, start: start.data, turns };
}

const personOutcomes: readonly Trace['outcome'][] = ['handedOff', 'askedForPerson', 'unmatched'];

export function hasOutcome({ turns }: PastChat, wanted: ReplayOutcome): boolean {
  const came = turns.map(({ trace }) => trace.outcome);
  switch (wanted) {
    case 'answered':
      return !came.some((one) => one === 'failed' || personOutcomes.includes(one));
    case 'handedOff':
      return came.some((one) => personOutcomes.includes(one));
    case 'unmatched':
    case 'failed':
      return came.includes(wanted);
  }
}
