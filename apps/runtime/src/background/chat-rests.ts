/** How long the timers of a chat rest after one of them failed, in milliseconds: longer each time. */
const firstRest = 5_000;
const longestRest = 5 * 60_000;

/** Chats of which a timer could not fire. */
export interface ChatRests {
  /** A timer of the chat failed; so many of its timers are due and wait behind it. */
  begin(conversation: string, waiting: number, now: Date): void;
  /** A timer of the chat has fired. */
  fired(conversation: string): void;
  has(conversation: string): boolean;
  /** Ends the rests that are over. Chats of which nothing is due any more are forgotten. */
  endBy(now: string, due: ReadonlySet<string>): void;
  /** How many timers wait. */
  waiting(): number;
  /** When the first rest ends (ISO 8601); null when nothing rests. */
  firstEnd(): string | null;
}

export function createChatRests(): ChatRests {
  const resting = new Map<string, { until: string; waiting: number }>();
  const failures = new Map<string, number>();
  return {
    begin: (conversation, waiting, now) => {
      const failed = (failures.get(conversation) ?? 0) + 1;
      failures.set(conversation, failed);
      const length = Math.min(firstRest * 2 ** (failed - 1), longestRest);
      const until = new Date(now.getTime() + length).toISOString();
      resting.set(conversation, { until, waiting });
    },
    fired: (conversation) => {
      failures.delete(conversation);
    },
    has: (conversation) => resting.has(conversation),
    endBy: (now, due) => {
      for (const [conversation, { until }] of resting) {
        if (until <= now) resting.delete(conversation);
      }
      // A turn may have stopped the timer that failed.
      for (const conversation of failures.keys()) {
        if (!due.has(conversation)) failures.delete(conversation);
      }
    },
    waiting: () => [...resting.values()].reduce((sum, { waiting }) => sum + waiting, 0),
    firstEnd: () => [...resting.values()].map(({ until }) => until).toSorted()[0] ?? null,
  };
}
