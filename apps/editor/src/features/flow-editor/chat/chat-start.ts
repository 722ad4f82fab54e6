import type { StartPlace } from '@bellhop/engine';
import type { FlowDocument, JsonValue } from '@bellhop/schema';

/** What a variable is taken for when a chat is begun with it. */
export const givenKinds = ['text', 'number', 'yesNo'] as const;
export type GivenKind = (typeof givenKinds)[number];

/** A variable that a chat is begun with, as it is being typed. */
export interface GivenVariable {
  kind: GivenKind;
  text: string;
}

/** How the next chat begins, as it is being chosen. */
export interface ChatStart {
  /** Null: with a message, as customers begin. */
  node: string | null;
  /** What the customer has just written. */
  message: string;
  given: Readonly<Record<string, GivenVariable>>;
}

export const plainStart: ChatStart = { node: null, message: '', given: {} };

/** What is offered for a variable before somebody has typed: the value that the flow starts it with, where it has one. */
export function starterOf(name: string, declared: FlowDocument['variables']): GivenVariable {
  return givenOf(Object.values(declared).find((one) => one.name === name)?.starter);
}

/** A value as it is typed into the form; what is neither a text, a number nor yes or no cannot be. */
export function givenOf(known: JsonValue | undefined): GivenVariable {
  if (typeof known === 'number') return { kind: 'number', text: String(known) };
  if (typeof known === 'boolean') return { kind: 'yesNo', text: String(known) };
  return { kind: 'text', text: typeof known === 'string' ? known : '' };
}

/** The step that was chosen with what is known there; null where the chat begins as customers begin. */
export function placeOf(start: ChatStart, { id, variables }: FlowDocument): StartPlace | null {
  const { node } = start;
  return node === null
    ? null
    : { flow: id, node, variables: valuesOf(withStarters(start, variables)) };
}

function withStarters(
  { given }: ChatStart,
  declared: FlowDocument['variables'],
): ChatStart['given'] {
  const starters = Object.values(declared).map(
    ({ name }) => [name, starterOf(name, declared)] as const,
  );
  return { ...Object.fromEntries(starters), ...given };
}

/** What a chat is begun with, as it stands in the form; what was left empty is not given at all. */
export function valuesOf(given: ChatStart['given']): Record<string, JsonValue> {
  const values: Record<string, JsonValue> = {};
  for (const [name, { kind, text }] of Object.entries(given)) {
    if (text.trim() === '') continue;
    const number = Number(text);
    if (kind === 'text') values[name] = text;
    else if (kind === 'yesNo') values[name] = text === 'true';
    else if (Number.isFinite(number)) values[name] = number;
  }
  return values;
}
