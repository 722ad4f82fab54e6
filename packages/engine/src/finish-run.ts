import type { Trace } from '@bellhop/schema';
import type { Came } from './answer-message.ts';
import type { Transition } from './program.ts';
import { transitionOf, type Run } from './run.ts';
import { endAll, tidySeats } from './seat.ts';
import { watchSilence } from './watch-silence.ts';

/** What every event ends with, whatever came of it: who keeps a place in the chat, and what the turn is called. */
export function finishRun(run: Run, came: Came): Transition {
  // What was closed answers nothing more: the next message begins anew.
  const isClosed = run.effects.some(({ type }) => type === 'closeChat');
  if (run.failed || isClosed) endAll(run);
  tidySeats(run);
  watchSilence(run);
  return transitionOf(run, came ?? outcomeOf(run));
}

function outcomeOf(run: Run): Trace['outcome'] {
  if (run.failed) return 'failed';
  if (run.effects.some(({ type }) => type === 'handOff')) return 'handedOff';
  const last = run.steps.at(-1);
  const front = run.front?.position?.waitsFor;
  if (front === 'customer') return 'waitsForCustomer';
  return last?.outcome.type === 'waits' ? 'waits' : 'finished';
}
