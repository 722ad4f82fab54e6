import { minutesAfter } from '../contract/later.ts';
import type { Happened, Watch } from '../contract/node-executor.ts';
import type { SilenceConfig } from './definition.ts';

/** What an event means for the time that this trigger waits. */
export function watch(config: SilenceConfig, happened: Happened): Watch | null {
  const { event, owner } = happened;
  if (owner === 'closed') return { type: 'stop' };
  // A silence that has come is over; what was said about it must not be asked about again.
  if (event.body.type === 'timerFired' && event.body.occurrence?.type === 'silence') return null;
  return config.of === 'customer' ? ofCustomer(config, happened) : ofAgent(config, happened);
}

/** The customer is silent since somebody answered. One who still waits for an answer is not. */
function ofCustomer(
  { minutes, afterPerson }: SilenceConfig,
  { event, botSpoke, owner }: Happened,
): Watch | null {
  const begin: Watch = { type: 'set', at: minutesAfter(event.at, minutes), of: 'customer' };
  const { body } = event;
  if (owner === 'waiting') return { type: 'stop' };
  if (owner === 'human') {
    const hasReplied = body.type === 'agentActed' && body.action === 'replied';
    if (afterPerson && hasReplied) return begin;
    // Somebody writes now, or the customer is answered without this trigger.
    return afterPerson && body.type !== 'customerMessage' ? null : { type: 'stop' };
  }
  switch (body.type) {
    case 'customerMessage':
      return botSpoke ? begin : { type: 'stop' };
    case 'returnedToBot':
    case 'resultArrived':
      return botSpoke ? begin : null;
    case 'timerFired':
      // A step that goes on belongs to the conversation; news that nobody asked for need no answer.
      return botSpoke && body.wait !== null ? begin : null;
    default:
      return null;
  }
}

/** A customer waits for a person from the first message on; more messages do not give more time. */
function ofAgent({ minutes }: SilenceConfig, { event, owner, running }: Happened): Watch | null {
  const { body, facts } = event;
  if (owner === 'bot') return { type: 'stop' };
  if (body.type === 'agentActed') return body.action === 'replied' ? { type: 'stop' } : null;
  const handedOffNow = owner === 'waiting' && facts.owner !== 'waiting' && facts.owner !== 'human';
  if (running || (body.type !== 'customerMessage' && !handedOffNow)) return null;
  return { type: 'set', at: minutesAfter(event.at, minutes), of: 'agent' };
}
