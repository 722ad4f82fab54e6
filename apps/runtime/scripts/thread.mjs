// What a thread starts from in the source tree: it has to be taught to read TypeScript first. The bundle has a file for
// each module instead.
import { tsImport } from 'tsx/esm/api';

await tsImport(`../src/${process.argv[2]}.ts`, import.meta.url);
