import type { Surroundings } from '@bellhop/nodes/check';
import { createStore } from 'zustand/vanilla';

/** What the server has told about the shop, for the check of the open flow. Empty until it has. */
export const shopSurroundings = createStore<{ around: Surroundings }>(() => ({ around: {} }));
