import { isEqual, type Effect, type Trace } from '@bellhop/schema';
import type { PastStep, PastTrace } from './past-chat.ts';

/** A step by its place: ids stay for life, so it is the same step in every version of its flow. */
export type StepRef = Pick<PastStep, 'flow' | 'node' | 'nodeType'>;

/**
 * `step`: another step was reached, or none; `exit`: the same step was left another way, with nothing behind either;
 * `reply`: the same step said something else; `effect`: it did something else (tags, leads, hand-offs …); `time`: what waits
 * goes on at another time; `outcome`: the same steps came to another end; `failed`: the step fails now.
 */
export type ChangeKind = 'step' | 'exit' | 'reply' | 'effect' | 'time' | 'outcome' | 'failed';

/** The first place at which a turn goes another way than it went. */
export interface Divergence {
  kind: ChangeKind;
  /** Index of the step in the trace. */
  step: number;
  /** Null where the run was over by then, or nothing had answered. */
  expected: StepRef | null;
  reached: StepRef | null;
}

/** Null when both went the same way and did the same. */
export function compareTraces(before: PastTrace, after: PastTrace): Divergence | null {
  const found = compareSteps(before.steps, after.steps);
  if (found !== null || before.outcome === after.outcome) return found;
  const step = Math.max(0, after.steps.length - 1);
  const kind = after.outcome === 'failed' ? 'failed' : 'outcome';
  return { kind, step, expected: ref(before.steps.at(-1)), reached: ref(after.steps.at(-1)) };
}

function compareSteps(before: readonly PastStep[], after: readonly PastStep[]): Divergence | null {
  let left: Divergence | null = null;
  for (let step = 0; step < Math.max(before.length, after.length); step += 1) {
    const was = before[step];
    const is = after[step];
    if (was?.flow !== is?.flow || was?.node !== is?.node) return turnedOff({ before, after, step });
    if (left !== null) return left;
    if (was === undefined || is === undefined) continue;
    const both = { step, expected: ref(was), reached: ref(is) };
    if (is.outcome.type === 'failed' && was.outcome.type !== 'failed') {
      return { kind: 'failed', ...both };
    }
    if (!isEqual(was.effects, is.effects)) {
      return { kind: saysSame(was, is) ? 'effect' : 'reply', ...both };
    }
    // Where an exit leads tells more than its name: that is the next step.
    if (wayOf(was) !== wayOf(is)) left = { kind: 'exit', ...both };
  }
  return left;
}

/**
 * The step that was reached instead. A failing step is named as such. Triggers are the door and not the room: where they
 * differ, the steps behind them are what people know.
 */
function turnedOff({
  before,
  after,
  step,
}: {
  before: readonly PastStep[];
  after: readonly PastStep[];
  step: number;
}): Divergence {
  const is = after[step];
  const kind = is?.outcome.type === 'failed' ? 'failed' : 'step';
  return { kind, step, expected: room(before, step), reached: room(after, step) };
}

function room(steps: readonly PastStep[], place: number): StepRef | null {
  const at = steps[place];
  return ref(at?.entry === 'trigger' ? (steps[place + 1] ?? at) : at);
}

export function ref(step: PastStep | undefined): StepRef | null {
  if (step === undefined) return null;
  const { flow, node, nodeType } = step;
  return { flow, node, nodeType };
}

/** Ids of edges are left out: an edge that was drawn anew leads to the same step. */
function wayOf({ outcome }: PastStep): string {
  switch (outcome.type) {
    case 'exit':
    case 'skipped':
      return `exit ${outcome.exit}`;
    case 'waits':
      return `waits ${outcome.for}`;
    case 'called':
      return `called ${outcome.flow}`;
    case 'jumped':
      return `jumped ${outcome.flow} ${outcome.node}`;
    case 'ended':
      return `ended ${outcome.outcome}`;
    case 'failed':
      return 'failed';
  }
}

function saysSame(was: PastStep, is: PastStep): boolean {
  return isEqual(was.effects.filter(isSaid), is.effects.filter(isSaid));
}

function isSaid({ type }: Effect): boolean {
  return type === 'sendMessage';
}

/** What a turn said to the customer, in order. */
export function saidIn({ steps }: PastTrace | Trace): string[] {
  return steps.flatMap(({ effects }) =>
    effects.flatMap((effect) => (effect.type === 'sendMessage' ? [effect.text] : [])),
  );
}
