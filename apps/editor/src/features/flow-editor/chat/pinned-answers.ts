import { requestResultSchema, type RequestResult, type Trace } from '@bellhop/schema';
import { z } from 'zod';
import { localStore } from '../../../api/local-store.ts';
import type { ChatTurn } from './course.ts';

/** What the outside answers a step in the test chat, by id of the step. */
export type PinnedAnswers = ReadonlyMap<string, RequestResult>;

const keyOf = (flow: string) => `pinned.${flow}`;
const schema = z.record(z.string(), requestResultSchema);

/** Answers that were pinned to steps of a flow, on this computer. */
export const pinnedAnswers = {
  read: (flow: string): PinnedAnswers => {
    const text = localStore.read(keyOf(flow));
    const read = text === null ? null : schema.safeParse(parsed(text));
    return new Map(read?.success === true ? Object.entries(read.data) : []);
  },
  write: (flow: string, pins: PinnedAnswers): void => {
    const text = pins.size === 0 ? null : JSON.stringify(Object.fromEntries(pins));
    localStore.write(keyOf(flow), text);
  },
};

/** Something else may have been written there: then nothing is pinned. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The step that asked the question with this wait, in a chat that went so. */
export function askerOfWait(turns: readonly ChatTurn[], wait: string | undefined): string | null {
  const asked = turns.find(({ transition: { effects } }) =>
    effects.some((effect) => effect.type === 'request' && effect.wait === wait),
  );
  return asked === undefined ? null : askerIn(asked.transition.trace);
}

/** The step that asked, as the trace of the turn tells that asked: the last one that waits for an answer. */
export function askerIn({ steps }: Trace): string | null {
  return steps.findLast(({ outcome }) => outcome.type === 'waits')?.node ?? null;
}
