import { conversationStateSchema, freshState } from '@bellhop/schema';
import type { PlayedTurn } from '../paper/play.ts';
import type { PastChat } from '../replay/past-chat.ts';

/** A played conversation as it would have been stored. */
export function pastOf(
  id: string,
  turns: readonly PlayedTurn[],
  release: string | null = null,
): PastChat {
  const stored = turns.map(({ event, transition }) => {
    return { id: event.id, event, release, trace: transition.trace };
  });
  const copy: Pick<PastChat, 'turns'> = structuredClone({ turns: stored });
  return { id, start: conversationStateSchema.parse(freshState), ...copy };
}
