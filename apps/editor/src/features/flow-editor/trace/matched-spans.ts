import type { Reason, Span, Trace } from '@bellhop/schema';

export interface TextPart {
  start: number;
  text: string;
  isMatched: boolean;
}

/** The customer's own words that made a step decide, as parts of the message. */
export function matchedParts(text: string, trace: Trace): TextPart[] {
  return partsByReasons(
    text,
    trace.steps.flatMap(({ because }) => because),
  );
}

/** The same for some reasons alone. Words that spoke for a reading have no outcome of their own, and belong to it. */
export function partsByReasons(text: string, reasons: readonly Reason[]): TextPart[] {
  const spans = reasons
    .flatMap(({ outcome, span }) => (outcome !== false && span !== undefined ? [span] : []))
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .sort((a, b) => a.start - b.start);
  return cut(text, joined(spans));
}

function joined(spans: Span[]): Span[] {
  const list: Span[] = [];
  for (const span of spans) {
    const last = list.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else list.push({ ...span });
  }
  return list;
}

function cut(text: string, spans: Span[]): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (start > from) parts.push({ start: from, text: text.slice(from, start), isMatched: false });
    parts.push({ start, text: text.slice(start, end), isMatched: true });
    from = end;
  }
  if (from < text.length) parts.push({ start: from, text: text.slice(from), isMatched: false });
  return parts;
}
