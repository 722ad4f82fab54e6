import { wordChanges } from '@bellhop/schema';
import { useMemo } from 'react';
import { useWords } from '../session/use-words.ts';

const elements = { same: 'span', added: 'ins', removed: 'del' } as const;

/** Two texts as one: what went is struck through, what came is underlined. */
export function WordsThatDiffer({ from, to }: { from: string; to: string }) {
  const { locale, schemaText } = useWords();
  const pieces = useMemo(() => wordChanges(from, to, locale), [from, to, locale]);
  if (pieces.length === 0) return <i>{schemaText('change.nothing')}</i>;
  return pieces.map(({ kind, text }, index) => {
    const Piece = elements[kind];
    return <Piece key={index}>{text}</Piece>;
  });
}
