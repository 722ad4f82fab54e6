import type { Event, IntentReading, JsonValue, LocalizedText } from '@bellhop/schema';
import type { OwnReason } from '../contract/node-executor.ts';
import { heldAgainst, percentOf } from './percent.ts';

type RankedIntent = IntentReading['ranked'][number];

/** What a message was read as: the shop taught something, and something came close. */
export interface BestIntent {
  reading: IntentReading;
  best: RankedIntent;
  next: RankedIntent | undefined;
  /** Sure enough to answer. */
  isSure: boolean;
}

export function bestIntent({ facts }: Event): BestIntent | null {
  const reading = facts.understood?.intent ?? null;
  const [best, next] = reading?.ranked ?? [];
  if (reading === null || best === undefined) return null;
  return { reading, best, next, isSure: reading.verdict === 'answer' };
}

/** An intent without a name goes by its id. */
export function namesOf({ intent, names }: RankedIntent): LocalizedText {
  const isNamed = Object.values(names).some((name) => name.trim() !== '');
  return isNamed ? names : { en: intent };
}

/** What was read, how sure it is and how sure it has to be to answer. */
export function readValues({ reading, best }: BestIntent): Record<string, JsonValue> {
  return { names: namesOf(best), ...heldAgainst(best.confidence, reading.answerAt) };
}

/** What came next, and the words that spoke for what came first: codes `intentNext` and `intentWord`. */
export function weighing({ reading, next }: BestIntent): OwnReason[] {
  const because: OwnReason[] = [];
  if (next !== undefined) {
    const values = { names: namesOf(next), percent: percentOf(next.confidence) };
    because.push({ code: 'intentNext', outcome: null, values });
  }
  return [...because, ...weighingWords('intentWord', reading.because)];
}

/** One reason for each word, with its place in the customer's text. */
export function weighingWords(code: string, words: IntentReading['because']): OwnReason[] {
  return words.map(({ word, weight, span }) => ({
    code,
    outcome: null,
    values: { word, percent: percentOf(weight) },
    span,
  }));
}
