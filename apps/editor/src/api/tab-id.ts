import { randomId } from './random-id.ts';

/** Tells this tab from all others, of this person and of everybody else. */
export const tabId = randomId();
