/** A piece of a text, in UTF-16 units, and what is written in its place. */
export interface Span {
  start: number;
  end: number;
  standIn: string;
}

/** Puts the stand-ins in; of two that overlap, one is written for both. */
export function replaceSpans(text: string, spans: readonly Span[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, standIn } of spans.toSorted((one, other) => one.start - other.start)) {
    if (start >= position) result += text.slice(position, start) + standIn;
    position = Math.max(position, end);
  }
  return result + text.slice(position);
}

/** How far a text goes on, from a place, with pieces that match. The expression has to be sticky (`y`). */
export function goOn(text: string, from: number, pieces: readonly RegExp[]): number {
  let end = from;
  for (;;) {
    const before = end;
    for (const piece of pieces) {
      piece.lastIndex = end;
      const length = piece.exec(text)?.[0].length ?? 0;
      end += length;
    }
    if (end === before) return end;
  }
}
