import type { FaqIndex } from '@bellhop/language';
import type { Certainty, FaqEntry, FaqReading, LocalizedText } from '@bellhop/schema';
import type { CompiledLanguage } from './compile-language.ts';
import { rounded, roundedEvidence } from './rounded.ts';

/** The stored questions that come close, with the answers that are valid on this day. */
export function readFaq(
  { entries, products }: CompiledLanguage,
  index: FaqIndex,
  text: string,
  day: string,
): FaqReading {
  const { hits, answerAt, askAt, because } = index.search(text);
  const answered = hits.flatMap(({ id, question, confidence }) => {
    const entry = entries.get(id);
    const answer = entry === undefined ? {} : answersOn(entry, day);
    if (entry === undefined || Object.keys(answer).length === 0) return [];
    const { buttons } = entry;
    const isMeant = products.get(id)?.search(text).found ?? true;
    return [{ id, question, confidence, answer, buttons, isMeant }];
  });
  const [best] = answered;
  return {
    verdict: best === undefined ? 'notUnderstood' : certaintyOf(best, { answerAt, askAt }),
    // The best one is kept however far off it is, so that the trace can say how far.
    hits: answered
      .filter((hit) => hit === best || hit.confidence >= askAt)
      .map(({ id, question, confidence, answer, buttons }) => ({
        id,
        question,
        confidence: rounded(confidence),
        // An answer that nobody will be given is not worth keeping with every message.
        answer: confidence >= askAt ? answer : {},
        ...(buttons.length > 0 && { buttons }),
      })),
    answerAt: rounded(answerAt),
    askAt: rounded(askAt),
    because: roundedEvidence(because),
  };
}

/** An answer about one product is not given outright to a customer who did not name that product. */
function certaintyOf(
  { confidence, isMeant: meant }: { confidence: number; isMeant: boolean },
  { answerAt, askAt }: { answerAt: number; askAt: number },
): Certainty {
  if (confidence >= answerAt) return meant ? 'answer' : 'didYouMean';
  return confidence >= askAt ? 'didYouMean' : 'notUnderstood';
}

/** The first answer of each language that is valid on the day. */
function answersOn({ answers }: FaqEntry, day: string): LocalizedText {
  const valid: LocalizedText = {};
  for (const { locale, text, from, until } of answers) {
    const isValid = (from === null || from <= day) && (until === null || day <= until);
    if (isValid && text.trim() !== '') valid[locale] ??= text;
  }
  return valid;
}
