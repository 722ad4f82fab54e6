export type { Folding } from './fold/folding.ts';
export {
  createKeywordMatcher,
  type KeywordMatch,
  type KeywordMatcher,
  type KeywordMode,
} from './keywords/keyword-matcher.ts';
export { detectLocale } from './languages/detect-locale.ts';
