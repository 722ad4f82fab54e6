import type { Intent } from '@bellhop/schema';

/** What becomes of an intent when sentences are put into it. */
export interface AddedIntent {
  /** As it will be stored: old sentences first. */
  intent: Intent;
  /** The sentences that are not there yet. */
  added: string[];
  isNew: boolean;
}
