import type { Event, JsonValue, SendMessage } from '@bellhop/schema';
import type { CompiledFlow } from './compile-flow.ts';
import { newLane } from './lane.ts';
import { blankPaper } from './paper/paper.ts';
import { contextFor, startRun } from './run.ts';
import { perform } from './walk.ts';

export interface SayRequest {
  node: string;
  event: Event;
  /** What the chat knows by then. */
  variables: Readonly<Record<string, JsonValue>>;
}

/**
 * What a step says to a customer who comes to it, just as the channel of the event shows it. Nothing happens. Empty for a
 * step that is not there, cannot be run, or says nothing before it has learnt more.
 */
export function sayStep(flow: CompiledFlow, { node, event, variables }: SayRequest): SendMessage[] {
  const compiled = flow.nodes.get(node);
  if (compiled?.broken !== null) return [];
  const { executor, config } = compiled;
  if (executor.kind !== 'step') return [];
  const { state } = blankPaper(event.at);
  const run = startRun(
    { live: [flow], pinned: () => undefined },
    { ...state, variables: { ...variables } },
    event,
  );
  const context = contextFor(run, newLane(undefined), { flow, node });
  const result = perform(run, () => executor.enter(config, context));
  if (result.type === 'failed') return [];
  return (result.effects ?? []).flatMap((effect) =>
    effect.type === 'sendMessage' ? [effect] : [],
  );
}
