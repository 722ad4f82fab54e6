import type { ConversationState, Event, Trace } from '@bellhop/schema';
import { answerMessage, type Came } from './answer-message.ts';
import type { AdvanceOptions, Program, Transition } from './program.ts';
import { startRun, transitionOf, type Run } from './run.ts';
import { endAll, tidySeats } from './seat.ts';
import { takeAgentEvent, takeAwaited, takeOccurrence, takeTrigger } from './take-event.ts';
import { watchSilence } from './watch-silence.ts';

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
  const came = take(run, event);
  // What was closed answers nothing more: the next message begins anew.
  const isClosed = run.effects.some(({ type }) => type === 'closeChat');
  if (run.failed || isClosed) endAll(run);
  tidySeats(run);
  watchSilence(run);
  return transitionOf(run, came ?? outcomeOf(run));
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

function outcomeOf(run: Run): Trace['outcome'] {
  if (run.failed) return 'failed';
  if (run.effects.some(({ type }) => type === 'handOff')) return 'handedOff';
  const last = run.steps.at(-1);
  const front = run.front?.position?.waitsFor;
  if (front === 'customer') return 'waitsForCustomer';
  return last?.outcome.type === 'waits' ? 'waits' : 'finished';
}
