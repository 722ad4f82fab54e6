import type { LiveEvent, LiveService } from '../api/shapes/live-shapes.ts';
import type { Hub } from './hub.ts';
import type { Editors } from './editors.ts';
import type { Presence } from './presence.ts';

/** More than this unread means that the reader has gone to sleep; it reads everything again when it wakes up. */
const mostWaiting = 1000;

interface LiveParts {
  hub: Hub;
  presence: Presence;
  editors: Editors;
}

export function createLiveService({ hub, presence, editors }: LiveParts): LiveService {
  return {
    edit: (place) => {
      editors.move(place);
    },
    events: async function* ({ userId, inbox, tab, signal }) {
      const waiting: LiveEvent[] = [];
      let wake = () => {};
      const unsubscribe = hub.subscribe((event) => {
        if (waiting.length < mostWaiting) waiting.push(event);
        wake();
      });
      const onAbort = () => {
        wake();
      };
      signal.addEventListener('abort', onAbort);
      const leave = inbox ? presence.enter(userId) : undefined;
      try {
        while (!signal.aborted) {
          const next = waiting.shift();
          if (next !== undefined) yield next;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        leave?.();
        if (tab !== undefined) editors.leave(tab);
        unsubscribe();
        signal.removeEventListener('abort', onAbort);
      }
    },
  };
}
