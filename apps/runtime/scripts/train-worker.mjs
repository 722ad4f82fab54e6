// What a learning thread starts from in the source tree: it has to be taught to read TypeScript first. The bundle has
// the thread's own file instead.
import { tsImport } from 'tsx/esm/api';

await tsImport('../src/language/train-worker.ts', import.meta.url);
