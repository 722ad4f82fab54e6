import type { Left } from '../live/elsewhere.ts';
import type { ChatWrite } from './chat.ts';
import { goesOutside } from './goes-outside.ts';

/** What a turn leaves to be done; null when nothing. */
export function leftOf({ chat, at, timers, requests, notices, outbox }: ChatWrite): Left | null {
  const times = [...timers.values()].flatMap((timer) => timer?.at ?? []).sort();
  const [timerAt = null] = times;
  const hasMail = notices.some(goesOutside);
  if (timerAt === null && requests.length + outbox.length === 0 && !hasMail) return null;
  return {
    type: 'left',
    channelId: chat.channel.id,
    at,
    timerAt,
    requests: requests.length > 0,
    notices: hasMail,
    outbox: outbox.length > 0,
  };
}
