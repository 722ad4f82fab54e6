import type { PastChat } from './past-chat.ts';
import { replayChat, type ReplayStage } from './replay-chat.ts';

/**
 * A conversation as another version would have answered it, in the place of what was stored: what two versions make of the
 * same chats is then told like a replay. Pure.
 */
export function answeredBy(chat: PastChat, stage: ReplayStage): PastChat {
  const turns = replayChat(chat, stage).turns.map(({ past, event, transition }) => {
    return { id: past.id, event, release: past.release, trace: transition.trace };
  });
  return { ...chat, turns };
}
