import type { Clock } from '../ports.ts';
import type { Elsewhere } from './elsewhere.ts';

/** Which agents have the inbox open, in all servers. A person with three tabs counts once. */
export interface Presence {
  enter(userId: string): () => void;
  count(): number;
}

interface PresenceParts {
  elsewhere: Elsewhere;
  clock: Clock;
  /** What the others know this server by. */
  server: string;
}

/** Servers say it again and again: one that is not heard of for longer is gone, and its people with it. */
const saidEvery = 10_000;
const believedFor = 30_000;

export function createPresence({ elsewhere, clock, server }: PresenceParts): Presence {
  const tabs = new Map<string, number>();
  const others = new Map<string, { users: readonly string[]; until: number }>();
  let cancel = () => {};

  function tell(): void {
    cancel();
    elsewhere.tell({ type: 'presence', server, users: [...tabs.keys()] });
    if (tabs.size > 0) cancel = clock.after(saidEvery, tell);
  }

  elsewhere.hear('presence', ({ server: other, users }) => {
    if (users.length === 0) others.delete(other);
    else others.set(other, { users, until: clock.now().getTime() + believedFor });
  });

  return {
    enter: (userId) => {
      tabs.set(userId, (tabs.get(userId) ?? 0) + 1);
      tell();
      let isHere = true;
      return () => {
        if (!isHere) return;
        isHere = false;
        const left = (tabs.get(userId) ?? 1) - 1;
        if (left > 0) tabs.set(userId, left);
        else tabs.delete(userId);
        tell();
      };
    },
    count: () => {
      if (others.size === 0) return tabs.size;
      const now = clock.now().getTime();
      const heard = [...others.values()].filter(({ until }) => until > now);
      return new Set([...tabs.keys(), ...heard.flatMap(({ users }) => users)]).size;
    },
  };
}
