import type { Clock } from '../ports.ts';

type Taken = { allowed: true } | { allowed: false; seconds: number };

export interface PasswordAttempts {
  /** Takes one try of a person, who is named by e-mail or id. */
  take(address: string, person: string): Taken;
  giveBack(address: string, person: string): void;
}

interface Attempts {
  /** Takes one try. Not allowed when there are none left, with the seconds to wait. */
  take(address: string): Taken;
  /** Gives the try back: it was not a wrong one. */
  giveBack(address: string): void;
}

/** Counts wrong tries per address in a sliding window. Kept in memory: a restart forgives. */
function createAttempts(
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

/**
 * Wrong passwords are counted for the person at their address, so that a colleague who forgot theirs locks out nobody
 * else behind the same router, and with a wider bound for the address, so that nobody tries one password on everybody.
 */
export function createPasswordAttempts(clock: Clock): PasswordAttempts {
  const ofPerson = createAttempts(clock, { most: 5, windowSeconds: 60 });
  const ofAddress = createAttempts(clock, { most: 50, windowSeconds: 60 });
  return {
    take: (address, person) => {
      const wide = ofAddress.take(address);
      if (!wide.allowed) return wide;
      const narrow = ofPerson.take(`${address} ${person}`);
      if (!narrow.allowed) ofAddress.giveBack(address);
      return narrow;
    },
    giveBack: (address, person) => {
      ofAddress.giveBack(address);
      ofPerson.giveBack(`${address} ${person}`);
    },
  };
}
