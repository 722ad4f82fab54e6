import type { Span } from '@bellhop/schema';
import { markSpans } from './mark-spans.ts';

/** A customer's words, those that weighed underlined. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  return markSpans(text, spans).map(({ start, text: part, isMarked }) =>
    isMarked ? <mark key={start}>{part}</mark> : <span key={start}>{part}</span>,
  );
}
