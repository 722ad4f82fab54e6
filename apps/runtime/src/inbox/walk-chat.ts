import { eventSchema, traceStepSchema } from '@bellhop/schema';
import { z } from 'zod';
import type { WalkedTurn } from '../api/shapes/conversation-shapes.ts';
import { createTurnReader } from '../store/conversation-turns.ts';
import type { Reading } from '../store/open-store.ts';

// The reasons are left where they are: stored traces share them, and nobody looks at them on the way.
const walkedSchema = z.object({
  steps: z.array(traceStepSchema.pick({ node: true, outcome: true, effects: true })),
});

/** What happened in a chat, turn by turn, the oldest first. */
export async function walkChat(from: Pick<Reading, 'read'>, id: string): Promise<WalkedTurn[]> {
  const turns = (await createTurnReader(from)([id])).get(id) ?? [];
  return turns.map((turn) => ({
    turnId: turn.id,
    cause: eventSchema.parse(turn.event).body.type,
    trace: walkedSchema.parse(turn.trace),
  }));
}
