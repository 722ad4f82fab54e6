import { detectLocale } from '@bellhop/language';
import type { CompiledFlow } from '@bellhop/engine';
import type { Event, Facts } from '@bellhop/schema';
import type { Chat } from './chat.ts';
import type { IncomingMessage } from './incoming-message.ts';

interface Surroundings {
  id: string;
  at: Date;
  seed: number;
  agentsOnline: number;
}

/** Everything that the flows may ask for, collected before the engine runs, so that the event can be run again later. */
export function buildEvent(chat: Chat, body: Event['body'], around: Surroundings): Event {
  return {
    id: around.id,
    at: around.at.toISOString(),
    seed: around.seed,
    facts: factsOf(chat, around),
    body,
  };
}

function factsOf(chat: Chat, { at, agentsOnline }: Surroundings): Facts {
  const { id, name, locale } = chat.customer;
  return {
    owner: chat.owner,
    customer: { id, name, locale },
    tags: chat.tags,
    orders: chat.orders,
    agentsOnline,
    channel: { key: chat.channel.key, name: chat.channel.name },
    messagesBefore: chat.received,
    localTime: localTimeOf(at),
  };
}

/** The shop's clock is the machine's (environment variable `TZ`). */
function localTimeOf(at: Date): Facts['localTime'] {
  return { hour: at.getHours(), minute: at.getMinutes(), weekday: at.getDay() || 7 };
}

/** What the channel says, else what the text shows, else what was known before, else a weak hint. */
export function localeOf(
  message: IncomingMessage,
  known: string | null,
  live: readonly CompiledFlow[],
): string | null {
  const { locale, localeHint } = message.customer;
  if (locale !== null) return locale;
  const spoken = [...new Set(live.flatMap(({ document }) => document.locales))];
  return detectLocale(message.text, spoken) ?? known ?? localeHint;
}
