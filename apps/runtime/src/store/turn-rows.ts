import { conversationStateSchema, eventSchema, traceSchema } from '@bellhop/schema';
import { z } from 'zod';
import type { TurnTrace } from '../api/shapes/conversation-shapes.ts';
import { readFlowText } from './flow-text.ts';
import type { Store } from './open-store.ts';
import { readRecord } from './read-records.ts';

/** What was stored about one turn, with the picture of the version that answered. */
export async function readTurn({ read }: Store, turnId: string): Promise<TurnTrace | null> {
  const turn = await readRecord(read, { id: turnId });
  if (turn === null) return null;
  const trace = traceSchema.parse(JSON.parse(turn.trace));
  const version =
    trace.version === null
      ? null
      : await read.flowVersion.findUnique({ where: { id: trace.version } });
  const document = version === null ? null : readFlowText(version.document);
  return {
    event: eventSchema.parse(JSON.parse(turn.event)),
    before: conversationStateSchema
      .pick({ variables: true, locals: true })
      .parse(JSON.parse(turn.stateBefore)),
    trace,
    timings: z.array(z.number()).parse(JSON.parse(turn.timings)),
    document,
    versionNumber: version?.number ?? null,
    flowName: document?.name ?? null,
  };
}
