import type { Span } from '@bellhop/schema';

export interface MarkedPart {
  start: number;
  text: string;
  isMarked: boolean;
}

/** A text cut into parts, the spans marked. Spans may overlap, and be of another text than this: then they are cut. */
export function markSpans(text: string, spans: readonly Span[]): MarkedPart[] {
  const sorted = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const parts: MarkedPart[] = [];
  let from = 0;
  const push = (to: number, isMarked: boolean) => {
    if (to <= from) return;
    parts.push({ start: from, text: text.slice(from, to), isMarked });
    from = to;
  };
  for (const { start, end } of sorted) {
    push(start, false);
    push(end, true);
  }
  push(text.length, false);
  return parts;
}
