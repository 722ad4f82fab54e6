import type { PastChat, PastTurn } from '@bellhop/engine';
import { conversationStateSchema, eventSchema, traceSchema, type Trace } from '@bellhop/schema';
import type { ReplayOutcome } from '../api/shapes/replay-shapes.ts';
import type { StoredTurn } from '../store/turn-pages.ts';

/** A stored conversation as a replay reads it; null when it is of a shape that nothing reads any more. */
export function pastChatOf(id: string, stored: readonly StoredTurn[]): PastChat | null {
  const [first] = stored;
  if (first === undefined) return null;
  const start = conversationStateSchema.safeParse(JSON.parse(first.stateBefore));
  if (!start.success) return null;
  const turns: PastTurn[] = [];
  for (const turn of stored) {
    const event = eventSchema.safeParse(JSON.parse(turn.event));
    const trace = traceSchema.safeParse(JSON.parse(turn.trace));
    if (!event.success || !trace.success) return null;
    turns.push({ id: turn.id, event: event.data, release: turn.release, trace: slim(trace.data) });
  }
  return { id, start: start.data, turns };
}

/** Reasons are most of a trace, and a replay compares none. */
function slim({ steps, outcome }: Trace): PastTurn['trace'] {
  return {
    outcome,
    steps: steps.map((step) => {
      const { flow, node, nodeType, entry, effects } = step;
      return { flow, node, nodeType, entry, outcome: step.outcome, effects };
    }),
  };
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
