import type { Words } from '../session/use-words.ts';
import type { ChatTurn } from './test-chat.ts';

/** Message key below `flow.chat.outcome` for what the trace's own word would tell wrongly here; null where it is right. */
export function ownOutcome({
  event,
  transition: { trace, effects },
}: Pick<ChatTurn, 'event' | 'transition'>): 'notThisFlow' | 'botAgain' | 'silent' | null {
  // The server would go on to the next flow of the list. This chat knows one flow only.
  if (trace.outcome === 'unmatched') return 'notThisFlow';
  if (trace.outcome !== 'finished') return null;
  if (effects.some((effect) => effect.type === 'sendMessage')) return null;
  return event.body.type === 'returnedToBot' ? 'botAgain' : 'silent';
}

/** How a turn came out, in words. */
export function outcomeText({ t, schemaText }: Words, turn: ChatTurn): string {
  const own = ownOutcome(turn);
  return own === null
    ? schemaText(`outcome.${turn.transition.trace.outcome}`)
    : t(`flow.chat.outcome.${own}`);
}
