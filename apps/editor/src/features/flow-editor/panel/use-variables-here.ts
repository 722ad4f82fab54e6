import { variablesAt, type VariableHere } from '@bellhop/nodes/check';
import { templateVariables } from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { templateScope } from '@bellhop/engine';
import type { JsonValue } from '@bellhop/schema';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ChatState } from '../chat/chat-state.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { useForm } from './form-context.ts';

/** A variable that a text may mention. */
export interface VariableChoice {
  name: string;
  /** What it is, where every flow has it; empty for the flow's own. */
  about: string;
  mayBeEmpty: boolean;
  /** What it was in the test chat; null when there was none. */
  lastValue: string | null;
}

const nothing: readonly VariableHere[] = [];

/** The flow's own variables that can be filled at the step of this form. Read only while somebody wants them. */
export function useFilledHere(isWanted: boolean): readonly VariableHere[] {
  const node = useForm()?.node;
  const document = useDocument((whole) => (isWanted ? whole : null));
  return useMemo(
    () =>
      document === null || node === undefined
        ? nothing
        : variablesAt(document, nodeDefinitions, node),
    [document, node],
  );
}

/** All variables that can be put in here, those of the flow first, with what they were in the last test chat. */
export function useVariablesHere(isWanted: boolean): readonly VariableChoice[] {
  const { t, locale } = useWords();
  const { chat } = useSession();
  const own = useFilledHere(isWanted);
  const turn = useStore(chat, lastTurn);
  return useMemo(() => {
    const scope = turn === undefined ? {} : scopeOf(turn, locale);
    const choice = (name: string, rest: Pick<VariableChoice, 'about' | 'mayBeEmpty'>) => ({
      name,
      ...rest,
      lastValue: shortly(valueAt(scope, name)),
    });
    return [
      ...own.map(({ name, mayBeEmpty }) => choice(name, { about: '', mayBeEmpty })),
      ...templateVariables.map((name) =>
        choice(name, { about: t(`flow.variable.${name.replace('.', '_')}`), mayBeEmpty: false }),
      ),
    ];
  }, [own, turn, locale, t]);
}

type Turn = ChatState['turns'][number];

export function lastTurn({ turns }: Pick<ChatState, 'turns'>): Turn | undefined {
  return turns.at(-1);
}

/** Everything that a text could mention at the end of this turn. */
export function scopeOf({ event, paper }: Turn, locale: string): Record<string, JsonValue> {
  const { variables, locals } = paper.state;
  return templateScope(event, { ...variables, ...locals }, locale);
}

export function valueAt(scope: Readonly<Record<string, JsonValue>>, path: string): JsonValue {
  let value: JsonValue = scope;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    value = value[key] ?? null;
  }
  return value;
}

const longest = 40;

function shortly(value: JsonValue): string | null {
  if (value === null || value === '') return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
