import type { Effect, Event, JsonObject, JsonValue, Owner, WaitsFor } from '@bellhop/schema';
import type { Returned, StepResult, Verdict, Watch } from './node-executor.ts';

/** A small run of one step that doubles as documentation and as a test of the contract suite. */
export interface NodeExample {
  name: string;
  config: JsonObject;
  /** Merged over a plain customer message of Monday, 2026-01-05, 10:00. */
  event?: {
    text?: string;
    button?: string | null;
    facts?: Partial<Event['facts']>;
    body?: Event['body'];
    seed?: number;
  };
  variables?: Record<string, JsonValue>;
  /** Exits that a line leaves by; none unless said otherwise. */
  connected?: string[];
  /** Messages in a row that nobody understood; 0 unless said otherwise. */
  misses?: number;
  /** What the step noted when it began to wait. */
  memory?: JsonValue;
  /** What the step noted on its visit before. */
  remembered?: JsonValue;
  /** What the called flow left behind, for `call: 'returned'`. */
  from?: Returned;
  /** What happened, for `call: 'watch'`; the event is that of the example. */
  happened?: { botSpoke?: boolean; owner?: Owner; running?: boolean };
  /** `enter` unless said otherwise; a trigger is `match` or `watch`. */
  call?: 'match' | 'watch' | 'enter' | 'resume' | 'returned';
  expect: {
    matched?: boolean;
    later?: Verdict['later'];
    watch?: Watch | null;
    exit?: string;
    keep?: { for: WaitsFor };
    waitsFor?: WaitsFor;
    until?: string;
    memory?: JsonValue;
    remember?: JsonValue;
    request?: JsonObject;
    /** Id of the flow that it calls. */
    calls?: string;
    inputs?: Record<string, JsonValue>;
    goesTo?: { flow: string | null; node: string };
    ends?: string;
    failed?: string;
    unanswered?: boolean;
    effects?: Effect[];
    variables?: Record<string, JsonValue>;
  };
}

/** What an example can expect of a result. */
export function outcomeOf(result: StepResult): NodeExample['expect'] {
  if (result.type === 'failed') return { failed: result.code };
  const { effects, variables, remember } = result;
  const done = {
    ...(effects !== undefined && { effects }),
    ...(variables !== undefined && { variables }),
    ...(remember !== undefined && { remember }),
  };
  switch (result.type) {
    case 'exit':
      return {
        exit: result.exit,
        ...(result.keep !== undefined && { keep: result.keep }),
        ...done,
      };
    case 'waits':
      return {
        waitsFor: result.for,
        ...(result.until !== undefined && { until: result.until }),
        ...(result.memory !== undefined && { memory: result.memory }),
        ...(result.request !== undefined && { request: { ...result.request } }),
        ...done,
      };
    case 'call':
      return { calls: result.flow, inputs: result.inputs, ...done };
    case 'goTo':
      return { goesTo: { flow: result.flow, node: result.node }, ...done };
    case 'end':
      return { ends: result.outcome, ...done };
  }
}
