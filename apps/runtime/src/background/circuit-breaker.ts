import { clockTolerance } from './clock-tolerance.ts';

/**
 * Spares a server that is away: after some failures in a row nothing is sent for a while, then one message tries. A
 * server may also ask for time itself. All times are milliseconds.
 */
export interface CircuitBreaker {
  /** How many sends may be on their way at `now`, of at most `most`. */
  places(now: number, most: number): number;
  /** Until when nothing may be sent; null when it may. */
  restsUntil(now: number): number | null;
  /** The server has asked not to be sent anything before this time. */
  rest(until: number, now: number): void;
  /** True when it had rested before. */
  succeeded(): boolean;
  /** When this failure made it rest: how many rests that are in a row. Otherwise 0. */
  failed(now: number): number;
  /** As if nothing had happened. */
  reset(): void;
}

interface Sizes {
  /** Failures in a row that make it rest. */
  failures: number;
  firstRest: number;
  longestRest: number;
  /** Between 0 and 1. */
  random: () => number;
}

export function createCircuitBreaker({
  failures: most,
  firstRest,
  longestRest,
  random,
}: Sizes): CircuitBreaker {
  let failures = 0;
  let rests = 0;
  let until = 0;
  let begun = 0;
  /** A clock that was put back makes no rest longer. */
  const isResting = (now: number) => now < until && now > begun - clockTolerance;

  function reset(): void {
    failures = 0;
    rests = 0;
    until = 0;
  }

  return {
    places: (now, all) => (isResting(now) ? 0 : failures < most ? all : 1),
    restsUntil: (now) => (isResting(now) ? until : null),
    rest: (asked, now) => {
      until = isResting(now) ? Math.max(until, asked) : asked;
      begun = now;
    },
    succeeded: () => {
      const hadRested = rests > 0;
      failures = 0;
      rests = 0;
      return hadRested;
    },
    failed: (now) => {
      failures += 1;
      // What was on its way when the rest began says nothing new.
      if (failures < most || isResting(now)) return 0;
      const rest = Math.min(firstRest * 2 ** rests, longestRest);
      rests += 1;
      begun = now;
      until = now + rest * (0.8 + random() * 0.4);
      return rests;
    },
    reset,
  };
}
