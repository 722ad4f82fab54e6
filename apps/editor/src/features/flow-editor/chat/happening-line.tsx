import type { Event } from '@bellhop/schema';
import { useWords } from '../session/use-words.ts';
import { happeningText } from './happening-text.ts';

/** What happened, where it was no message of the customer. */
export function HappeningLine({ event }: { event: Event }) {
  const words = useWords();
  return <p className="fe-note">{happeningText(words, event)}</p>;
}
