import type { NewNotice } from './chat.ts';

/** A notice that is sent somewhere, and again when it is not taken; the others are seen in the inbox. */
export function goesOutside({ by }: Pick<NewNotice, 'by'>): boolean {
  return by !== 'team';
}
