import { createContext, use } from 'react';
import type { Words } from '../session/use-words.ts';

/** The words of a canvas, put together once: a thousand cards that each ask the translation for themselves are slow. */
export const CardWords = createContext<Words | null>(null);

/** As `useWords`, for whatever lies on a canvas. */
export function useCardWords(): Words {
  const words = use(CardWords);
  if (words === null) throw new Error('no canvas has given its words');
  return words;
}
