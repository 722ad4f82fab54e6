import type { Outgoing } from '../model/chat-state.ts';
import { readUnsent } from './read-answer.ts';

// The only place that touches the browser's storage, which may be switched off: then nothing is remembered.

const localeKey = 'bellhop.chat.locale';

/** The language picked earlier in this browser. */
export function rememberedLocale(): string | null {
  return attempt(() => localStorage.getItem(localeKey));
}

export function rememberLocale(locale: string): void {
  attempt(() => {
    localStorage.setItem(localeKey, locale);
  });
}

/** Messages that were not sent when the page was closed or reloaded; they keep their ids. */
export function rememberedUnsent(channelKey: string): Outgoing[] {
  return readUnsent(
    attempt((): unknown => JSON.parse(sessionStorage.getItem(unsentKey(channelKey)) ?? '[]')),
  );
}

export function rememberUnsent(channelKey: string, outgoing: readonly Outgoing[]): void {
  const unsent = outgoing.filter(({ status }) => status === 'sending' || status === 'failed');
  attempt(() => {
    sessionStorage.setItem(unsentKey(channelKey), JSON.stringify(unsent));
  });
}

function unsentKey(channelKey: string): string {
  return `bellhop.chat.unsent.${channelKey}`;
}

function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
