import { useMemo } from 'react';

const placeholder = /\{\{-?\s*([^{}]*?)\s*-?\}\}/g;

interface Piece {
  at: number;
  text: string;
  isVariable: boolean;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    if (match.index > from) {
      pieces.push({ at: from, text: text.slice(from, match.index), isVariable: false });
    }
    pieces.push({ at: match.index, text: match[1] ?? '', isVariable: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ at: from, text: text.slice(from), isVariable: false });
  return pieces;
}

/** A message as the operator reads it: variables are chips instead of braces. */
export function MessageText({ text }: { text: string }) {
  const pieces = useMemo(() => piecesOf(text), [text]);
  return pieces.map((piece) =>
    piece.isVariable ? (
      <span key={piece.at} className="fe-variable">
        {piece.text}
      </span>
    ) : (
      <span key={piece.at}>{piece.text}</span>
    ),
  );
}
