import type { Effect, FlowNode, JsonValue, Reason, RemarkCode, TraceStep } from '@bellhop/schema';
import type { StepResult, Waiting } from '@bellhop/nodes/contract';
import type { CompiledFlow } from './compile-flow.ts';
import type { Lane } from './lane.ts';
import { memoryLimit, rememberedSteps, variableLimit, variablesLimit } from './limits.ts';
import { signed, type Run } from './run.ts';

/** A step that is being run, and how the run came to it. */
export interface Place {
  lane: Lane;
  flow: CompiledFlow;
  node: FlowNode;
  entry: TraceStep['entry'];
}

/** Where the run goes on. `over`: this flow has ended, with what it tells the flow that called it. */
export type Next =
  | { type: 'step'; node: string }
  | { type: 'stop' }
  | { type: 'over'; outcome: string }
  | { type: 'call'; flow: string; inputs: Record<string, JsonValue> }
  | { type: 'jump'; flow: string | null; node: string };

/** Writes down what a step did, and says where the run goes on. */
export function settle(run: Run, place: Place, result: StepResult): Next {
  const { lane, flow, node } = place;
  const because = signed(result.because ?? [], node.type);
  if (result.type === 'failed') {
    return fail(run, place, { code: 'failed', values: { detail: result.code } }, because);
  }
  const tooLarge = tooLargeIn(run, lane, result);
  if (tooLarge !== null) return fail(run, place, tooLarge, because);
  const effects = heldBack(lane, result.effects ?? [], because).map((effect) =>
    deepened(run, lane, effect),
  );
  run.effects.push(...effects);
  const edge = result.type === 'exit' ? flow.edges.get(node.id)?.get(result.exit) : undefined;
  const variables = changeVariables(run, lane, result.variables ?? {});
  remember(run, node.id, result.remember);
  switch (result.type) {
    case 'waits':
      note(run, place, {
        outcome: { type: 'waits', for: result.for },
        because,
        effects,
        variables,
      });
      hold(run, place, result);
      return { type: 'stop' };
    case 'exit':
      note(run, place, {
        outcome: { type: 'exit', exit: result.exit, edge: edge?.id ?? null },
        because,
        effects,
        variables,
        understood: result.understood,
      });
      if (result.understood === true && lane.muted !== 'silentFlow') run.misses = 0;
      if (result.keep !== undefined) keep(run, place, result.keep);
      return edge === undefined ? { type: 'over', outcome: '' } : { type: 'step', node: edge.to };
    case 'call':
      note(run, place, {
        outcome: { type: 'called', flow: result.flow },
        because,
        effects,
        variables,
      });
      return { type: 'call', flow: result.flow, inputs: result.inputs };
    case 'goTo': {
      const target = result.flow ?? flow.document.id;
      const outcome = { type: 'jumped' as const, flow: target, node: result.node };
      note(run, place, { outcome, because, effects, variables });
      return { type: 'jump', flow: result.flow, node: result.node };
    }
    case 'end':
      note(run, place, {
        outcome: { type: 'ended', outcome: result.outcome },
        because,
        effects,
        variables,
      });
      return { type: 'over', outcome: result.outcome };
  }
}

/** The step stays where it is until what it waits for comes. */
function hold(run: Run, { lane, flow, node }: Place, waiting: Waiting): void {
  const { event, steps } = run;
  const at = { flow: flow.document.id, version: flow.version, node: node.id };
  const wait = `${event.id}.${String(steps.length)}`;
  const isNamed = waiting.until !== undefined || waiting.request !== undefined;
  lane.position = {
    ...at,
    waitsFor: waiting.for,
    ...(isNamed && { wait }),
    ...(waiting.until !== undefined && { timed: true as const }),
    ...(waiting.memory !== undefined && { memory: waiting.memory }),
  };
  if (waiting.until !== undefined) {
    const { until } = waiting;
    run.effects.push({
      type: 'setTimer',
      id: wait,
      at: until,
      wait,
      trigger: null,
      occurrence: null,
    });
  }
  if (waiting.request !== undefined) {
    run.effects.push({ type: 'request', wait, request: waiting.request });
  }
}

/** The step waits on in a run of its own, while this one goes on behind its exit. */
function keep(run: Run, place: Place, waiting: Waiting): void {
  // A silent flow has no part in the conversation: nobody gives the chat back to it.
  if (place.lane.muted === 'silentFlow') return;
  const lane = { ...place.lane };
  hold(run, { ...place, lane }, waiting);
  run.beside.push(lane);
}

/** Stops waiting. Its timer would be ignored when it comes; stopping it saves the turn. */
export function release(run: Run, lane: Lane): void {
  const { position } = lane;
  lane.position = null;
  if (position?.timed !== true || position.wait === undefined) return;
  const { body } = run.event;
  if (body.type === 'timerFired' && body.wait === position.wait) return;
  run.effects.push({ type: 'cancelTimer', id: position.wait });
}

/** A run that may not speak does everything else. The trace says that something was left unsaid, and why. */
function heldBack({ muted }: Lane, effects: readonly Effect[], because: Reason[]): Effect[] {
  if (muted === null) return [...effects];
  const spoken = effects.filter(({ type }) => type === 'sendMessage');
  if (spoken.length > 0) because.push({ code: muted, outcome: null, values: {} });
  return effects.filter(({ type }) => type !== 'sendMessage');
}

/** Of a run that has waited for a result the event does not tell which flows led to it. */
function deepened({ event }: Run, { depth }: Lane, effect: Effect): Effect {
  const isUntold = event.body.type === 'resultArrived' && depth > 0;
  return isUntold && effect.type === 'addTags' ? { ...effect, depth } : effect;
}

type Noted = Pick<TraceStep, 'outcome'> &
  Partial<Pick<TraceStep, 'because' | 'effects' | 'variables'>> & { understood?: true | undefined };

/** Adds a step to the trace. */
export function note(run: Run, { flow, node, entry }: Omit<Place, 'lane'>, noted: Noted): void {
  const step: TraceStep = {
    flow: flow.document.id,
    version: flow.version,
    node: node.id,
    nodeType: node.type,
    entry,
    outcome: noted.outcome,
    because: noted.because ?? [],
    variables: noted.variables ?? {},
    effects: noted.effects ?? [],
  };
  if (noted.understood === true) step.understood = true;
  run.steps.push(step);
}

/** Why a run stops, in the engine's own words. */
export type Failing = Pick<Reason, 'values'> & { code: RemarkCode };

/** The safety exit: whatever goes wrong, a person gets the chat. */
export function fail(
  run: Run,
  place: Place,
  reason: Failing,
  because: readonly Reason[] = [],
): Next {
  const detail = reason.values['detail'];
  const code = typeof detail === 'string' ? detail : reason.code;
  note(run, place, {
    outcome: { type: 'failed', code },
    because: [...because, { ...reason, outcome: null }],
  });
  run.failed = true;
  place.lane.position = null;
  run.effects.push({ type: 'handOff', team: '', priority: 'urgent', summary: '', cause: 'failed' });
  return { type: 'stop' };
}

type Changing = Exclude<StepResult, { type: 'failed' }>;

/** What the step wants kept and is too large for a state that is read and written with every message. */
function tooLargeIn(run: Run, lane: Lane, result: Changing): Failing | null {
  const { variables = {}, remember: remembered = null } = result;
  const entries = Object.entries(variables);
  const large = entries.find(([, value]) => sizeOf(value) > variableLimit);
  if (large !== undefined) {
    return { code: 'variableTooLarge', values: { variable: large[0], limit: variableLimit } };
  }
  if (entries.length > 0) {
    const all = sizeOf({ ...(lane.locals ?? run.variables), ...variables });
    if (all > variablesLimit) {
      return { code: 'variablesTooLarge', values: { limit: variablesLimit } };
    }
  }
  const memory = memoryOf(result);
  const isLarge = sizeOf(memory) > memoryLimit || sizeOf(remembered) > memoryLimit;
  return isLarge ? { code: 'memoryTooLarge', values: { limit: memoryLimit } } : null;
}

function memoryOf(result: Changing): JsonValue {
  if (result.type === 'waits') return result.memory ?? null;
  return result.type === 'exit' ? (result.keep?.memory ?? null) : null;
}

function sizeOf(value: JsonValue): number {
  return value === null ? 0 : JSON.stringify(value).length;
}

function changeVariables(
  run: Run,
  lane: Lane,
  changes: Record<string, JsonValue>,
): TraceStep['variables'] {
  const names = Object.keys(changes);
  if (names.length === 0) return {};
  const before = lane.locals ?? run.variables;
  const changed: TraceStep['variables'] = {};
  for (const name of names) {
    const old = Object.hasOwn(before, name) ? (before[name] ?? null) : null;
    changed[name] = [old, changes[name] ?? null];
  }
  const after = { ...before, ...changes };
  if (lane.locals === undefined) run.variables = after;
  else lane.locals = after;
  return changed;
}

function remember(run: Run, node: string, value: JsonValue | undefined): void {
  if (value === undefined) return;
  const { [node]: _old, ...others } = run.remembered;
  const kept = Object.entries(others).slice(-(rememberedSteps - 1));
  run.remembered = Object.fromEntries(value === null ? kept : [...kept, [node, value]]);
}
