import type { RefObject } from 'react';

export interface CaretPlace {
  left: number;
  top: number;
  bottom: number;
}

/** What the tools beside a box of text need of it. */
export interface TextBox {
  text: () => string;
  selection: () => readonly [from: number, to: number];
  /** Puts a piece there, or where the caret stands, and the caret behind it. */
  put: (piece: string, range?: readonly [from: number, to: number]) => void;
  /** Puts something else in the place of a chip, which stays selected. */
  change: (piece: string, range: readonly [from: number, to: number]) => void;
  /** Where a place of the text stands on the screen. */
  place: (at: number) => CaretPlace | null;
  focus: () => void;
}

/** Null until the box is there. */
export type TextBoxRef = RefObject<TextBox | null>;
