import type { ConversationState, CustomerMessage, Event, Trace } from '@bellhop/schema';
import type { CompiledFlow } from './compile-flow.ts';
import { enterByTrigger, firstToFire, type Fired } from './fire-triggers.ts';
import type { AdvanceOptions, Program, Transition } from './program.ts';
import { startRun, type Run } from './run.ts';
import { resume, untimed, walk } from './walk.ts';

/** Triggers of this tier speak only when nothing else in any flow did. */
const lastTier = 3;

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
  if (event.body.type === 'returnedToBot') takeBack(program, run);
  else if (isOwnedByPerson(event)) return transition(run, 'ownedByPerson');
  else if (!answer(program, run, event.body)) {
    run.effects.push({
      type: 'handOff',
      team: '',
      priority: 'normal',
      summary: '',
      cause: 'unmatched',
    });
    return transition(run, 'unmatched');
  }
  return transition(run, outcomeOf(run));
}

function isOwnedByPerson({ facts }: Event): boolean {
  return facts.owner === 'waiting' || facts.owner === 'human';
}

/** A person gave the chat back: the hand-off step goes on; a step that waits for the customer keeps waiting. */
function takeBack(program: Program, run: Run): void {
  const { position } = run;
  if (position?.waitsFor !== 'human') return;
  const flow = flowAt(program, position.version);
  run.position = null;
  if (flow !== undefined) resume(run, flow, position.node);
}

/** Lets the waiting step or the first trigger that fires answer. False when there was neither. */
function answer(program: Program, run: Run, message: CustomerMessage): boolean {
  const conversations = program.live.filter(({ document }) => document.kind === 'conversation');
  const { position } = run;
  if (position?.waitsFor === 'customer') {
    const flow = flowAt(program, position.version);
    if (flow === undefined || !isItsButton(flow, position.node, message)) {
      const interrupt = firstToFire(run, conversations, message, (trigger) => trigger.canInterrupt);
      if (interrupt !== null) return begin(program, run, interrupt, message);
    }
    if (flow !== undefined && resume(run, flow, position.node).taken) {
      runSilentFlows(program, run, message);
      return true;
    }
  }
  run.position = null;
  const fired =
    firstToFire(run, conversations, message, ({ tier }) => tier < lastTier) ??
    firstToFire(run, conversations, message, ({ tier }) => tier === lastTier);
  if (fired !== null) return begin(program, run, fired, message);
  runSilentFlows(program, run, message);
  return false;
}

/** A pressed button says more than its words do. One that leads nowhere leaves its words to the triggers. */
function isItsButton(flow: CompiledFlow, id: string, message: CustomerMessage): boolean {
  const compiled = flow.nodes.get(id);
  if (compiled?.broken !== null || compiled.executor.kind !== 'step') return false;
  const exit = compiled.executor.pressedExit?.(compiled.config, message) ?? null;
  return exit !== null && flow.edges.get(id)?.has(exit) === true;
}

function begin(program: Program, run: Run, fired: Fired, message: CustomerMessage): boolean {
  run.position = null;
  start(run, fired);
  runSilentFlows(program, run, message);
  return true;
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
    state: { formatVersion: 1, position: placeOf(run), variables: run.variables },
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
