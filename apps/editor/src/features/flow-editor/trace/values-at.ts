import type { ConversationState, JsonValue, TraceStep } from '@bellhop/schema';

/** A variable as it is when a step has run. */
export interface ValueAt {
  name: string;
  /** Before the step; equal to `after` when the step left it alone. */
  before: JsonValue;
  after: JsonValue;
  isChanged: boolean;
}

/** All variables after the step `upTo` (counted from 0) of a turn that began in `state`, by name. */
export function valuesAt(
  state: Pick<ConversationState, 'variables' | 'locals'>,
  steps: readonly TraceStep[],
  upTo: number,
): ValueAt[] {
  const now = new Map<string, JsonValue>(Object.entries({ ...state.variables, ...state.locals }));
  const changed = new Map<string, JsonValue>();
  for (const [index, step] of steps.slice(0, upTo + 1).entries()) {
    for (const [name, [before, after]] of Object.entries(step.variables)) {
      now.set(name, after);
      if (index === upTo) changed.set(name, before);
    }
  }
  return [...now]
    .map(([name, after]) => {
      const isChanged = changed.has(name);
      return { name, before: changed.get(name) ?? (isChanged ? null : after), after, isChanged };
    })
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
