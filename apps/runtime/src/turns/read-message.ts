import { chooseLocale, type CompiledFlow } from '@bellhop/engine';
import type { LanguageMemory } from '@bellhop/language';
import type { Locale, Understood } from '@bellhop/schema';
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

const spoken = new WeakMap<readonly CompiledFlow[], readonly Locale[]>();

/** The languages of the live flows. */
function spokenBy(live: readonly CompiledFlow[]): readonly Locale[] {
  const known = spoken.get(live) ?? live.flatMap(({ document }) => document.locales);
  spoken.set(live, known);
  return known;
}

/** Reads a message with what the shop has taught, once, before any flow looks at it. */
export async function readMessage(
  { liveLanguage, programs, country, readings }: TurnMachine,
  message: IncomingMessage,
  { chat, day }: { chat: Chat; day: string },
): Promise<MessageReading> {
  const language = await liveLanguage.current();
  const live = forCustomer(await programs.current(), chat.customer.id).flows;
  const { locale, memory } = chooseLocale(readings.languageOf(message.text), {
    said: message.customer.locale,
    memory: chat.language,
    known: chat.customer.locale,
    hint: message.customer.localeHint,
    spoken: spokenBy(live),
  });
  const understood = readings.understoodOf(language, message.text, { locale, day, country });
  return { understood, locale, memory };
}
