/**
 * The counter of messages that a conversation did not understand: one more for each, from the start again after one that
 * was understood. The only definition of it; the engine stores the number, and steps ask `isLost`.
 */
export function countMisses(before: number, reading: { readonly understood: boolean }): number {
  return reading.understood ? 0 : before + 1;
}

/** Time to hand over to a person? After two misses in a row, unless the shop says otherwise; a limit below 1 counts as 1. */
export function isLost(misses: number, limit = 2): boolean {
  return misses >= Math.max(1, limit);
}
