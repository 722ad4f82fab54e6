export { createRecent, type Recent } from './recent.ts';
export type { Folding } from './fold/folding.ts';
export { foldSpelling } from './fold/fold-spelling.ts';
export {
  createKeywordMatcher,
  type KeywordMatch,
  type KeywordMatcher,
  type KeywordMode,
} from './keywords/keyword-matcher.ts';
export type {
  WordMatch,
  WordRequest,
  WordRule,
  WordSearchResult,
} from './keywords/word-request.ts';
export { createWordScanner, type WordScan, type WordScanner } from './keywords/word-scanner.ts';
export { createWordSearch, type WordSearch } from './keywords/word-search.ts';
export type { PinyinOf } from './keywords/sound-search.ts';
export { checkPattern, type PatternCheck } from './regex/check-pattern.ts';
export { createPattern, type Pattern, type PatternMatch } from './regex/create-pattern.ts';
export { groupSimilar, groupedAtMost, type SimilarGroup } from './unanswered/group-similar.ts';
export { trainIntents } from './intents/train-intents.ts';
export {
  createIntentReader,
  type IntentReader,
  type IntentReading,
} from './intents/intent-reader.ts';
export type { IntentExample, IntentModel } from './intents/intent-model.ts';
export { inspectIntents } from './intents/inspect-intents.ts';
export type {
  HeldOutExample,
  IntentConfusion,
  IntentRates,
  IntentReport,
} from './intents/intent-report.ts';
export { createFaqIndex, type FaqIndex } from './faq/faq-index.ts';
export {
  loadStarterPack,
  starterIntents,
  starterLocales,
  type StarterIntent,
  type StarterLocale,
  type StarterPack,
} from './starter/starter-packs.ts';
export {
  detectLanguage,
  otherLanguage,
  type LanguageReading,
} from './languages/detect-language.ts';
export { rememberLanguage, type LanguageMemory } from './languages/remember-language.ts';
export type { Contact, ContactKind, ContactReason } from './contacts/contact.ts';
export { announcingWord } from './contacts/announcing-word.ts';
export { phoneCountry } from './contacts/phone-library.ts';
export { extractContacts } from './contacts/extract-contacts.ts';
export { maskContacts } from './contacts/mask-contacts.ts';
export { asksForPerson, type PersonRequest } from './person-request/asks-for-person.ts';
export { countMisses } from './person-request/misses.ts';
export { readSentiment } from './sentiment/read-sentiment.ts';
export type { FaqCsvProblem, FaqCsvProblemCode, FaqCsvRow } from './faq/faq-csv.ts';
export { readFaqCsv, type FaqCsvReading } from './faq/read-faq-csv.ts';
export { writeFaqCsv } from './faq/write-faq-csv.ts';
export type {
  IntentCsvProblemCode,
  ReadIntentCsvRow,
  WrittenIntentCsvRow,
} from './intents/intent-csv.ts';
export { readIntentCsv } from './intents/read-intent-csv.ts';
export { writeIntentCsv } from './intents/write-intent-csv.ts';
export type { CsvRecord } from './csv/csv-records.ts';
export { readCsvTable, writeCsvTable } from './csv/csv-table.ts';
export { unguardCell } from './csv/guard-cell.ts';
export { readAmount, type Amount } from './numbers/read-amount.ts';
export { readChoiceNumber, type ChoiceNumber } from './numbers/read-choice-number.ts';
export { readDate, type DateReading } from './dates/read-date.ts';
export { readRating, type RatingReading } from './ratings/read-rating.ts';
