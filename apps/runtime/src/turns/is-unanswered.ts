import type { CompiledFlow, Transition } from '@bellhop/engine';
import { tiers, type Tier } from '@bellhop/nodes/contract';
import type { ConversationState, Event, Trace } from '@bellhop/schema';

interface Turn {
  event: Event;
  before: ConversationState;
  transition: Pick<Transition, 'state' | 'trace'>;
}

/**
 * True for a customer's message that nothing understood, whatever was said in reply: no flow took it, a flow took it
 * only because it takes everything and neither the shop's intents nor a branch of it know it, or the waiting step could
 * not use it.
 * Messages to a person are no business of the bot, and one without words cannot be taught.
 */
export function isUnanswered(
  { event, before, transition: { state, trace } }: Turn,
  live: readonly CompiledFlow[],
): boolean {
  const { body, facts } = event;
  if (body.type !== 'customerMessage' || body.text.trim() === '') return false;
  if (trace.outcome === 'unmatched') return true;
  if (trace.outcome === 'ownedByPerson' || trace.outcome === 'askedForPerson') return false;
  const { intent, faq } = facts.understood ?? { intent: null, faq: null };
  if (faq?.verdict === 'answer' || isKnownToStep(trace, live)) return false;
  const tier = tierOf(trace, live);
  if (tier === null) return (state.misses ?? 0) > (before.misses ?? 0);
  if (tier === tiers.nothingElse) return true;
  const isUnknown = intent !== null && intent.verdict !== 'answer';
  return tier > tiers.intent && body.button === null && isUnknown;
}

/** A branch on words behind a trigger for any message is as good as a trigger for these words. Silent flows answer nobody. */
function isKnownToStep({ steps }: Trace, live: readonly CompiledFlow[]): boolean {
  const silent = new Set(
    live.filter(({ document }) => document.kind === 'silent').map(({ version }) => version),
  );
  return steps.some(({ understood, version }) => understood === true && !silent.has(version));
}

/** How exactly the trigger that began the turn knew the message; null when a waiting step took it. */
function tierOf({ steps, version }: Trace, live: readonly CompiledFlow[]): Tier | null {
  const [first] = steps;
  if (first?.entry !== 'trigger') return null;
  const flow = live.find((one) => one.version === version);
  return (
    flow?.triggers.get('customerMessage')?.find(({ node }) => node.id === first.node)?.tier ?? null
  );
}
