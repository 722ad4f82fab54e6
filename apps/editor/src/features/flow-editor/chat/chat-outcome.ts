import type { Words } from '../session/use-words.ts';
import type { ChatTurn } from './course.ts';

/** Message key below `flow.chat.outcome` for what the trace's own word would tell wrongly here; null where it is right. */
export function ownOutcome({
  event,
  transition: { trace, effects },
}: Pick<ChatTurn, 'event' | 'transition'>): 'notThisFlow' | 'botAgain' | 'silent' | null {
  // The server would go on to the next flow of the list. This chat knows one flow only.
  if (trace.outcome === 'unmatched') return 'notThisFlow';
  if (effects.some((effect) => effect.type === 'sendMessage')) return null;
  if (trace.outcome !== 'finished' && trace.outcome !== 'nothingToDo') return null;
  if (event.body.type === 'returnedToBot') return 'botAgain';
  // Nobody was answered where nothing was said, whatever it was that happened.
  if (trace.outcome === 'finished') return 'silent';
  return event.body.type === 'customerMessage' ? 'silent' : null;
}

/** How a turn came out, in words. */
export function outcomeText(
  { t, schemaText }: Words,
  turn: Pick<ChatTurn, 'event' | 'transition'>,
): string {
  const own = ownOutcome(turn);
  return own === null
    ? schemaText(`outcome.${turn.transition.trace.outcome}`)
    : t(`flow.chat.outcome.${own}`);
}
