import type { Span } from '../fold/fold.ts';
import { findAnnouncements } from './announcements/find-announcements.ts';
import { analysedCharacters } from './contact.ts';
import { readable } from './readable.ts';

/** A bracket or a plus in front of a number may count to it or not. */
const mostBetween = 2;

/**
 * The word in a text that announces what `extractContacts` found at `span`, as written: "zamówienie" before an order
 * number. Null where none does. For showing why: the reading itself does not keep it.
 */
export function announcingWord(text: string, span: Span): string | null {
  const { text: plain, starts, ends } = readable(text.slice(0, analysedCharacters));
  for (const { kind, start, end, next } of findAnnouncements(plain).reverse()) {
    const from = starts[start] ?? 0;
    const to = ends[end - 1] ?? 0;
    const reaches = starts[next] ?? text.length;
    if (to > span.start || kind === 'nothing') continue;
    if (Math.abs(reaches - span.start) > mostBetween) return null;
    return text.slice(from, to);
  }
  return null;
}
