import type { Trace, TraceStep } from '@bellhop/schema';

/** A step that was left by a line called after it. */
export function stepOf(node: string, change: Partial<TraceStep> = {}): TraceStep {
  return {
    flow: 'f',
    version: 'v',
    node,
    nodeType: 'reply',
    entry: 'entered',
    outcome: { type: 'exit', exit: 'then', edge: `from ${node}` },
    because: [],
    variables: {},
    effects: [],
    ...change,
  };
}

/** A run through these steps; an id stands for a step that does nothing. */
export function traceOf(steps: readonly (string | TraceStep)[]): Trace {
  return {
    formatVersion: 1,
    event: 'e',
    flow: 'f',
    version: 'v',
    tried: [],
    steps: steps.map((step) => (typeof step === 'string' ? stepOf(step) : step)),
    outcome: 'finished',
  };
}
