import type { Clock } from '../ports.ts';

export interface Attempts {
  /** Takes one try. Null when there are none left, with the seconds to wait. */
  take(address: string): { allowed: true } | { allowed: false; seconds: number };
  /** Gives the try back: it was not a wrong one. */
  giveBack(address: string): void;
}

/** Counts wrong tries per address in a sliding window. Kept in memory: a restart forgives. */
export function createAttempts(
  clock: Clock,
  { most, windowSeconds }: { most: number; windowSeconds: number },
): Attempts {
  const tries = new Map<string, number[]>();
  const window = windowSeconds * 1000;
  return {
    take: (address) => {
      const now = clock.now().getTime();
      const recent = (tries.get(address) ?? []).filter((time) => time > now - window);
      const [oldest] = recent;
      if (recent.length >= most && oldest !== undefined) {
        return { allowed: false, seconds: Math.max(1, Math.ceil((oldest + window - now) / 1000)) };
      }
      if (tries.size > 10_000) tries.clear();
      tries.set(address, [...recent, now]);
      return { allowed: true };
    },
    giveBack: (address) => {
      tries.set(address, (tries.get(address) ?? []).slice(0, -1));
    },
  };
}
