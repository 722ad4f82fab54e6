import type { ConversationState, Event } from '@bellhop/schema';
import { answerMessage, type Came } from './answer-message.ts';
import { finishRun } from './finish-run.ts';
import type { AdvanceOptions, Program, Transition } from './program.ts';
import { startRun, type Run } from './run.ts';
import { takeAgentEvent, takeAwaited, takeOccurrence, takeTrigger } from './take-event.ts';

/**
 * Moves a conversation on by one event. Pure and synchronous: the same program, state and event always give the same
 * transition. Never throws for anything that a flow can hold: a failing step hands the chat to a person.
 */
export function advance(
  program: Program,
  state: ConversationState,
  event: Event,
  options: AdvanceOptions = {},
): Transition {
  const run = startRun(program, state, event, options.clock);
  return finishRun(run, take(run, event));
}

function take(run: Run, event: Event): Came {
  const { body } = event;
  switch (body.type) {
    case 'customerMessage':
      return answerMessage(run);
    case 'returnedToBot':
    case 'agentActed':
      return takeAgentEvent(run, event);
    case 'timerFired':
      return body.wait === null ? takeTrigger(run, body) : takeAwaited(run, body.wait);
    case 'resultArrived':
      return takeAwaited(run, body.wait);
    case 'orderChanged':
    case 'cartChanged':
    case 'tagAdded':
    case 'silence':
    case 'scheduled':
      return takeOccurrence(run, body);
  }
}
