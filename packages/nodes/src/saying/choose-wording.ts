import type { JsonValue, LocalizedText } from '@bellhop/schema';
import type { OwnReason, RunContext } from '../contract/node-executor.ts';

export const wordingOrders = ['first', 'rotate', 'random'] as const;
export type WordingOrder = (typeof wordingOrders)[number];

export interface Wording {
  text: LocalizedText;
  because: OwnReason[];
  /** What to remember for the next visit; absent when nothing has to be. */
  remember?: JsonValue;
}

/**
 * One of several wordings of the same message: the first, one after the other over the visits of this chat, or any one.
 * Wordings that lack the customer's language are passed over as long as another has it. Code of the reason: `wording`.
 */
export function chooseWording(
  wordings: readonly LocalizedText[],
  order: WordingOrder,
  { event, node, locale, remembered }: RunContext,
): Wording {
  const filled = wordings.filter((text) => Object.values(text).some((words) => words.trim()));
  const spoken = filled.filter((text) => text[locale]?.trim());
  const candidates = spoken.length > 0 ? spoken : filled;
  const [first = {}] = candidates;
  const count = candidates.length;
  if (count < 2 || order === 'first') return { text: first, because: [] };
  const last = typeof remembered === 'number' ? remembered : -1;
  const index = order === 'rotate' ? (last + 1) % count : mixed(event.seed, node) % count;
  const values = { number: index + 1, count };
  return {
    text: candidates[index] ?? first,
    because: [{ code: 'wording', outcome: null, values }],
    ...(order === 'rotate' && { remember: index }),
  };
}

/** A number that looks random: the same seed and step always give the same one, two steps of one event do not. */
export function mixed(seed: number, node: string): number {
  let hash = (seed ^ 0x9e3779b9) >>> 0;
  for (const character of node) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}
