import type { SimilarGroup } from '@bellhop/language';
import type { Outputs } from '../../../api/trpc.ts';
import { sameness } from '../sentences/edit-sentences.ts';

export type UnansweredMessage = Outputs['language']['unanswered'][number];

/** Messages that are alike, newest first within each text. */
export interface MessageGroup {
  sample: UnansweredMessage;
  messages: UnansweredMessage[];
}

interface Taught {
  readonly intents: readonly { readonly examples: readonly string[] }[];
  readonly faq: readonly { readonly questions: readonly string[] }[];
}

/** The messages that nobody has taught since they came. */
export function stillOpen(
  messages: readonly UnansweredMessage[],
  { intents, faq }: Taught,
): UnansweredMessage[] {
  const taught = new Set([
    ...intents.flatMap(({ examples }) => examples.map(sameness)),
    ...faq.flatMap(({ questions }) => questions.map(sameness)),
  ]);
  return messages.filter(({ text }) => !taught.has(sameness(text)));
}

/** Groups as messages. Groups of a list that has changed since are left out until the new ones are there. */
export function messageGroups(
  messages: readonly UnansweredMessage[],
  groups: readonly SimilarGroup[],
): MessageGroup[] {
  return groups.flatMap(({ sample, members }) => {
    const chosen = messages[sample];
    const all = members.flatMap((member) => messages[member] ?? []);
    return chosen === undefined || all.length === 0 ? [] : [{ sample: chosen, messages: all }];
  });
}

/** The different texts of a group, each as often as it was sent. */
export function textsOf(messages: readonly UnansweredMessage[]): { text: string; times: number }[] {
  const counts = new Map<string, { text: string; times: number }>();
  for (const { text } of messages) {
    const known = counts.get(sameness(text));
    if (known === undefined) counts.set(sameness(text), { text, times: 1 });
    else known.times += 1;
  }
  return [...counts.values()];
}
