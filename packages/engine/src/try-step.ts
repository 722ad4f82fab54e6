import { triggerTest } from '@bellhop/nodes/contract';
import type { Event, Reason } from '@bellhop/schema';
import type { CompiledFlow } from './compile-flow.ts';
import { newLane } from './lane.ts';
import { blankPaper } from './paper/paper.ts';
import { contextFor, signed, startRun } from './run.ts';
import { perform } from './walk.ts';

/** What one step alone would make of a message. */
export interface Tried {
  /** For triggers: whether it would fire. Null for other steps. */
  matched: boolean | null;
  /** For steps: the exit that it would leave by; null when it waits, or cannot tell. */
  exit: string | null;
  /** It would say something and wait for the customer's next message. */
  waits: boolean;
  because: Reason[];
}

/**
 * Runs one step with an event as if a chat had just come to it, and nothing else. Null for a step that is not there or
 * cannot be run, and for one whose answer would not come from the message.
 */
export function tryStep(flow: CompiledFlow, id: string, event: Event): Tried | null {
  const compiled = flow.nodes.get(id);
  if (compiled?.broken !== null) return null;
  const { definition, executor, config, node } = compiled;
  if (definition.readsMessage?.(config) !== true) return null;
  if (executor.kind === 'trigger') {
    const { matched, because } = triggerTest(executor, config)(event);
    return { matched, exit: null, waits: false, because: signed(because, node.type) };
  }
  const run = startRun(
    { live: [flow], pinned: () => undefined },
    blankPaper(event.at).state,
    event,
  );
  const context = contextFor(run, newLane(undefined), { flow, node: id });
  // A text that is half typed cannot be filled in yet: the step then fails, and nothing else.
  const result = perform(run, () => executor.enter(config, context));
  const because = 'because' in result ? (result.because ?? []) : [];
  return {
    matched: null,
    exit: result.type === 'exit' ? result.exit : null,
    waits: result.type === 'waits',
    because: signed(because, node.type),
  };
}
