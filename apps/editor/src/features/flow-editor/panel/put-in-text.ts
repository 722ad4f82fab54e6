import type { RefObject } from 'react';

export type TextBox = RefObject<HTMLTextAreaElement | HTMLInputElement | null>;

interface Put {
  text: string;
  piece: string;
  /** Where it goes; the selection of the box unless said otherwise. */
  range?: readonly [start: number, end: number];
}

/** Puts a piece where the caret stands, and the caret behind it. Gives back the whole text. */
export function putInText(box: TextBox, { text, piece, range }: Put): string {
  const start = range?.[0] ?? box.current?.selectionStart ?? text.length;
  const end = range?.[1] ?? box.current?.selectionEnd ?? text.length;
  requestAnimationFrame(() => {
    box.current?.focus();
    box.current?.setSelectionRange(start + piece.length, start + piece.length);
  });
  return text.slice(0, start) + piece + text.slice(end);
}
