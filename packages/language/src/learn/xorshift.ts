/** A row of numbers that looks random and is the same each time: 32 bit xorshift (Marsaglia 2003). */
export function createXorshift(seed: number): { below(limit: number): number } {
  // 0 would stay 0 for ever.
  let state = seed | 0 || 0x9e3779b9;
  return {
    /** A whole number from 0 up to, not including, `limit`. */
    below(limit) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return Math.floor(((state >>> 0) / 0x100000000) * limit);
    },
  };
}
