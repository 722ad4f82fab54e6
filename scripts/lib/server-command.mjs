import { inRoot } from './root.mjs';

/**
 * What Node.js is called with to run the built server. V8 works with one thread beside that of the program instead of four:
 * while it tidies up, the rest of a small machine has to be left for answers (docs/decisions/0008).
 */
export const serverCommand = ['--v8-pool-size=1', inRoot('apps/runtime/dist/server.js')];
