import type { Effect, Event, Owner } from '@bellhop/schema';

/** How far a conversation has moved away from what is written in its events: who has it, and the customer's tags. */
export interface Drift {
  owner: Owner | null;
  more: readonly string[];
  fewer: readonly string[];
}

export const noDrift: Drift = { owner: null, more: [], fewer: [] };

/** The event as it would have been had the draft answered so far. */
export function withDrift(event: Event, { owner, more, fewer }: Drift): Event {
  if (owner === null && more.length === 0 && fewer.length === 0) return event;
  const { facts } = event;
  const tags = [...facts.tags.filter((tag) => !fewer.includes(tag)), ...more];
  return {
    ...event,
    facts: { ...facts, owner: owner ?? facts.owner, tags: [...new Set(tags)] },
  };
}

/** After a turn: what was done then, and what is done now. */
export function driftAfter(
  drift: Drift,
  event: Event,
  { before, after }: { before: readonly Effect[]; after: readonly Effect[] },
): Drift {
  const was = ownerAfter(event.facts.owner, event, before);
  const is = ownerAfter(drift.owner ?? event.facts.owner, event, after);
  const tagsWere = tagsAfter(before);
  const tagsAre = tagsAfter(after);
  const more = new Set(drift.more);
  const fewer = new Set(drift.fewer);
  for (const [tag, has] of tagsWere) {
    if (tagsAre.get(tag) === has) continue;
    (has ? fewer : more).add(tag);
    (has ? more : fewer).delete(tag);
  }
  for (const [tag, has] of tagsAre) {
    if (tagsWere.get(tag) === has) continue;
    (has ? more : fewer).add(tag);
    (has ? fewer : more).delete(tag);
  }
  return { owner: was === is ? null : is, more: [...more], fewer: [...fewer] };
}

/** What people did, they did: they have the chat whatever the flow makes of it. */
function ownerAfter(owner: Owner, { body }: Event, effects: readonly Effect[]): Owner {
  let now = owner;
  if (body.type === 'agentActed') now = body.action === 'closed' ? 'closed' : 'human';
  if (body.type === 'returnedToBot') now = 'bot';
  for (const { type } of effects) {
    if (type === 'closeChat') now = 'closed';
    else if (type === 'handOff' && now !== 'human') now = 'waiting';
    else if (type === 'sendMessage' && now === 'closed') now = 'bot';
  }
  return now;
}

function tagsAfter(effects: readonly Effect[]): Map<string, boolean> {
  const tags = new Map<string, boolean>();
  for (const effect of effects) {
    if (effect.type !== 'addTags' && effect.type !== 'removeTags') continue;
    for (const tag of effect.tags) tags.set(tag, effect.type === 'addTags');
  }
  return tags;
}
