export { advance } from './advance.ts';
export { compileFlow, type CompiledFlow, type ReleasedFlow } from './compile-flow.ts';
export type { AdvanceOptions, Program, Transition } from './program.ts';
export {
  compileLanguage,
  trainLanguage,
  type CompiledLanguage,
} from './understand/compile-language.ts';
export { chooseLocale } from './understand/choose-locale.ts';
export { understand, type Around } from './understand/understand.ts';
