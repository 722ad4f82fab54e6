import { depthOfTag, type CompiledFlow } from '@bellhop/engine';
import type { Effect, Event } from '@bellhop/schema';
import type { ChatWrite } from './chat.ts';

interface Turn {
  event: Event;
  effects: readonly Effect[];
  live: readonly CompiledFlow[];
}

/**
 * Every tag that is new to the customer is an event of its own, right after this one. It is written like a timer that is
 * due at once, in the same transaction: nothing can get between the tag and what follows from it. Where no flow is about
 * tags, nothing follows; and flows that wake each other by tags come to an end.
 */
export function wakeForTags(write: ChatWrite, { event, effects, live }: Turn): void {
  if (!live.some(({ triggers }) => triggers.has('tagAdded'))) return;
  for (const tag of write.addTags) {
    const depth = write.chat.tags.includes(tag) ? null : depthOfTag(event, effects, tag);
    if (depth === null) continue;
    const body = { type: 'tagAdded' as const, tag, by: 'flow' as const, depth };
    write.timers.set(`tag:${event.id}:${tag}`, { at: write.at, body });
  }
}
