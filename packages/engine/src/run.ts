import {
  pickText,
  type ConversationState,
  type Effect,
  type Event,
  type JsonValue,
  type Locale,
  type Reason,
  type TraceStep,
  type TriedTrigger,
} from '@bellhop/schema';
import type { OwnReason, RunContext } from '@bellhop/nodes/contract';
import type { CompiledFlow } from './compile-flow.ts';
import { renderTemplate, templateScope } from './render-template.ts';

/** The most steps that one event may take: a flow that needs more goes round in circles. */
export const stepLimit = 200;

/** Everything that one call of `advance` gathers. Lives for that call alone. */
export interface Run {
  event: Event;
  clock: (() => number) | undefined;
  variables: Record<string, JsonValue>;
  position: ConversationState['position'];
  /** The hand-off that the run went on from because nobody was there: a person may still give the chat back. */
  handedOffAt: ConversationState['position'];
  effects: Effect[];
  steps: TraceStep[];
  tried: TriedTrigger[];
  timings: number[];
  failed: boolean;
  /** Messages in a row that nobody understood. */
  misses: number;
}

export function startRun(state: ConversationState, event: Event, clock?: () => number): Run {
  return {
    event,
    clock,
    variables: state.variables,
    position: state.position,
    handedOffAt: null,
    effects: [],
    steps: [],
    tried: [],
    timings: [],
    failed: false,
    misses: state.misses ?? 0,
  };
}

/** What a step of this flow may look at. */
export function contextFor(run: Run, flow: CompiledFlow): RunContext {
  const { event, variables } = run;
  const { defaultLocale, locales } = flow.document;
  const locale = answerLocale(event.facts.customer.locale, locales, defaultLocale);
  const scope = templateScope(event, variables);
  const render = (template: string) => renderTemplate(template, scope);
  return {
    event,
    misses: run.misses,
    variables,
    locale,
    render,
    say: (text) => render(pickText(text, locale, defaultLocale)),
  };
}

/** The customer's language where the flow speaks it, or its nearest relative, or the flow's own. */
function answerLocale(wanted: Locale | null, spoken: readonly Locale[], fallback: Locale): Locale {
  if (wanted === null) return fallback;
  if (spoken.includes(wanted)) return wanted;
  const language = wanted.split('-')[0];
  return spoken.find((locale) => locale.split('-')[0] === language) ?? fallback;
}

/** A node type's reasons, signed with the type whose messages explain them. */
export function signed(reasons: readonly OwnReason[], nodeType: string): Reason[] {
  return reasons.map((reason) => ({ ...reason, nodeType }));
}
