export { advance } from './advance.ts';
export { compileFlow, type CompiledFlow, type ReleasedFlow } from './compile-flow.ts';
export type { AdvanceOptions, Program, Transition } from './program.ts';
