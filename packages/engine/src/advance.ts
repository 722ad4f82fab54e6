import type { ConversationState, CustomerMessage, Event, Trace } from '@bellhop/schema';
import { countMisses } from '@bellhop/language';
import { tiers } from '@bellhop/nodes/contract';
import { askedForPerson, handToPerson } from './ask-for-person.ts';
import type { CompiledFlow, CompiledTrigger } from './compile-flow.ts';
import { enterByTrigger, firstToFire, type Fired } from './fire-triggers.ts';
import type { AdvanceOptions, Program, Transition } from './program.ts';
import { startRun, type Run } from './run.ts';
import { resume, untimed, walk } from './walk.ts';

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
  const run = startRun(state, event, options.clock);
  if (event.body.type === 'returnedToBot') {
    takeBack(program, run);
    return transition(run, outcomeOf(run));
  }
  if (isOwnedByPerson(event)) return transition(run, 'ownedByPerson');
  const taken = answer(program, run, event.body);
  if (taken === 'answered') return transition(run, outcomeOf(run));
  handToPerson(run, taken);
  return transition(run, taken);
}

function isOwnedByPerson({ facts }: Event): boolean {
  return facts.owner === 'waiting' || facts.owner === 'human';
}

/** A person gave the chat back: the hand-off step goes on; a step that waits for the customer keeps waiting. */
function takeBack(program: Program, run: Run): void {
  const { position } = run;
  run.misses = 0;
  if (position?.waitsFor !== 'human') return;
  const flow = flowAt(program, position.version);
  run.position = null;
  if (flow !== undefined) resume(run, flow, position.node);
}

/**
 * Lets the waiting step or the first trigger that fires answer. A customer who asks for a person gets one, whatever
 * waits and however the flows are built: only a step that is made for exactly these words comes before.
 */
function answer(
  program: Program,
  run: Run,
  message: CustomerMessage,
): 'answered' | 'unmatched' | 'askedForPerson' {
  const conversations = program.live.filter(({ document }) => document.kind === 'conversation');
  const first = (choose: (trigger: CompiledTrigger) => boolean) =>
    firstToFire(run, conversations, message, choose);
  const asks = askedForPerson(run.event);
  const { position } = run;
  if (position?.waitsFor === 'customer') {
    const flow = flowAt(program, position.version);
    if (flow === undefined || !isItsButton(flow, position.node, message)) {
      const interrupt = first(({ canInterrupt }) => canInterrupt);
      if (interrupt !== null) return begin(program, run, interrupt, message);
    }
    if (!asks && flow !== undefined && resume(run, flow, position.node).taken) {
      runSilentFlows(program, run, message);
      return 'answered';
    }
  }
  run.position = null;
  const fired = asks
    ? first(({ tier }) => tier === tiers.exact)
    : (first(({ tier }) => tier < tiers.nothingElse) ??
      first(({ tier }) => tier === tiers.nothingElse));
  if (fired !== null) return begin(program, run, fired, message);
  run.misses = countMisses(run.misses, { understood: asks });
  runSilentFlows(program, run, message);
  return asks ? 'askedForPerson' : 'unmatched';
}

/** A pressed button says more than its words do. One that leads nowhere leaves its words to the triggers. */
function isItsButton(flow: CompiledFlow, id: string, message: CustomerMessage): boolean {
  const compiled = flow.nodes.get(id);
  if (compiled?.broken !== null || compiled.executor.kind !== 'step') return false;
  const exit = compiled.executor.pressedExit?.(compiled.config, message) ?? null;
  return exit !== null && flow.edges.get(id)?.has(exit) === true;
}

function begin(program: Program, run: Run, fired: Fired, message: CustomerMessage): 'answered' {
  run.position = null;
  run.misses = countMisses(run.misses, { understood: isUnderstood(run.event, fired.trigger) });
  start(run, fired);
  runSilentFlows(program, run, message);
  return 'answered';
}

/** A trigger that takes any message understands it only when the shop's intents do. */
function isUnderstood({ facts }: Event, { tier }: CompiledTrigger): boolean {
  return tier < tiers.any || facts.understood?.intent?.verdict === 'answer';
}

function start(run: Run, fired: Fired): void {
  const next = enterByTrigger(run, fired);
  untimed(run);
  walk(run, fired.flow, next);
}

/** All silent flows that match run too. They say nothing and wait for nothing: the answering flow keeps its place. */
function runSilentFlows(program: Program, run: Run, message: CustomerMessage): void {
  for (const flow of program.live) {
    if (flow.document.kind !== 'silent' || run.failed) continue;
    const fired = firstToFire(run, [flow], message, () => true);
    if (fired === null) continue;
    const { position, handedOffAt } = run;
    start(run, fired);
    if (run.position !== null) run.position = position;
    run.handedOffAt = handedOffAt;
  }
}

function flowAt(program: Program, version: string): CompiledFlow | undefined {
  return program.live.find((flow) => flow.version === version) ?? program.pinned(version);
}

/** Where the chat stands now. A question that came after the hand-off goes before the hand-off itself. */
function placeOf({ position, handedOffAt, failed }: Run): ConversationState['position'] {
  return position ?? (failed ? null : handedOffAt);
}

function outcomeOf(run: Run): Trace['outcome'] {
  if (run.failed) return 'failed';
  if (run.effects.some(({ type }) => type === 'handOff')) return 'handedOff';
  return run.position?.waitsFor === 'customer' ? 'waitsForCustomer' : 'finished';
}

function transition(run: Run, outcome: Trace['outcome']): Transition {
  const first = run.steps.find(({ entry }) => entry === 'trigger') ?? run.steps[0];
  return {
    state: {
      formatVersion: 1,
      position: placeOf(run),
      variables: run.variables,
      ...(run.misses > 0 && { misses: run.misses }),
    },
    effects: run.effects,
    trace: {
      formatVersion: 1,
      event: run.event.id,
      flow: first?.flow ?? null,
      version: first?.version ?? null,
      tried: run.tried,
      steps: run.steps,
      outcome,
    },
    timings: run.timings,
  };
}
