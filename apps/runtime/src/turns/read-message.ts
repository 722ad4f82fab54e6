import { chooseLocale, understand } from '@bellhop/engine';
import { detectLanguage, type LanguageMemory } from '@bellhop/language';
import type { Locale, Understood } from '@bellhop/schema';
import { localDayOf } from './build-event.ts';
import { forCustomer } from './for-customer.ts';
import type { Chat } from './chat.ts';
import type { IncomingMessage } from './incoming-message.ts';
import type { TurnMachine } from './turn-machine.ts';

export interface MessageReading {
  understood: Understood;
  /** The customer's language from now on. */
  locale: Locale | null;
  /** What the conversation has told about it so far, this message included. */
  memory: LanguageMemory | null;
}

/** Reads a message with what the shop has taught, once, before any flow looks at it. */
export async function readMessage(
  { liveLanguage, programs, country, shop }: TurnMachine,
  message: IncomingMessage,
  { chat, at }: { chat: Chat; at: Date },
): Promise<MessageReading> {
  const language = await liveLanguage.current();
  const live = forCustomer(await programs.current(), chat.customer.id).flows;
  const { locale, memory } = chooseLocale(detectLanguage(message.text), {
    said: message.customer.locale,
    memory: chat.language,
    known: chat.customer.locale,
    hint: message.customer.localeHint,
    spoken: live.flatMap(({ document }) => document.locales),
  });
  const day = localDayOf(await shop.current(), at);
  const understood = understand(language, message.text, { locale, day, country });
  return { understood, locale, memory };
}
