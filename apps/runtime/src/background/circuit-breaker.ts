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
  rest(until: number): void;
  /** True when it had rested before. */
  succeeded(): boolean;
  /** True when this failure made it rest. */
  failed(now: number): boolean;
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

  function reset(): void {
    failures = 0;
    rests = 0;
    until = 0;
  }

  return {
    places: (now, all) => (now < until ? 0 : failures < most ? all : 1),
    restsUntil: (now) => (now < until ? until : null),
    rest: (asked) => {
      until = Math.max(until, asked);
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
      if (failures < most || now < until) return false;
      const rest = Math.min(firstRest * 2 ** rests, longestRest);
      rests += 1;
      until = now + rest * (0.8 + random() * 0.4);
      return true;
    },
    reset,
  };
}
