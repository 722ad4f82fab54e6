import { detectLanguage } from '@bellhop/language';

const lookedAt = 40;

/** The wording that stands for an entry in a list: the first one in the reader's language, else the first one. */
export function questionIn(questions: readonly string[], locale: string): string {
  const own = questions
    .slice(0, lookedAt)
    .find((question) => detectLanguage(question).locale === locale);
  return own ?? questions[0] ?? '';
}
