/**
 * The counter of messages that a conversation did not understand: one more for each, from the start again after one that
 * was understood. The only definition of it; the engine stores the number, and steps compare it.
 */
export function countMisses(before: number, reading: { readonly understood: boolean }): number {
  return reading.understood ? 0 : before + 1;
}
