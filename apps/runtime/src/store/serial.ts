import { lane, type Lane } from './lane.ts';

/** Gives a function that runs asynchronous work one at a time, in the order of asking. */
export function serial(): Lane {
  return lane().alone;
}
