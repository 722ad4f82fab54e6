import type { Effect, Event } from '@bellhop/schema';

/** Flows may wake each other by tags this often in a row; after that they would go on for ever. */
const longestChain = 5;

/** How many flows led to this event, tag by tag. */
export function depthOfEvent({ body }: Event): number {
  const occurrence = body.type === 'timerFired' ? body.occurrence : body;
  return occurrence?.type === 'tagAdded' ? occurrence.depth : 0;
}

/**
 * How many flows led to a tag that a turn has added; null when there were so many that nothing is to follow from it. The
 * last event of a chain still comes: its trace says why it ends there.
 */
export function depthOfTag(event: Event, effects: readonly Effect[], tag: string): number | null {
  const told = effects.flatMap((effect) =>
    effect.type === 'addTags' && effect.tags.includes(tag) ? [effect.depth ?? 0] : [],
  );
  const depth = Math.max(depthOfEvent(event), ...told) + 1;
  return depth > longestChain ? null : depth;
}
