import { crossValidate, type HeldOut } from './cross-validate.ts';
import { groupBy } from '../features/group-by.ts';
import type { IntentExample } from './intent-model.ts';
import type {
  HeldOutExample,
  IntentConfusion,
  IntentHealth,
  IntentReport,
} from './intent-report.ts';
import { prepareExamples, type PreparedExamples } from './prepare-examples.ts';
import { ratesAt, ratesByCaution } from './rates.ts';
import { findRepeatedExamples } from './repeated-examples.ts';
import { findThresholds } from './thresholds.ts';

const tooFew = 5;
const couldUseMore = 10;
const textsAtMost = 3;

/**
 * Tells an operator how well the bot will tell their examples apart and which ones stand in the way. Takes about as long
 * as training. Takes any list, also an empty one.
 */
export function inspectIntents(examples: readonly IntentExample[]): IntentReport {
  const prepared = prepareExamples(examples);
  const validated = crossValidate(prepared, prepared.trainer.train(), 'report');
  const { held } = validated;
  const usable = new Set(prepared.examples);
  const readRight = held.filter(({ intent, ranked }) => ranked[0]?.intent === intent).length;
  const inTopThree = held.filter(({ intent, ranked }) =>
    ranked.some((one) => one.intent === intent),
  ).length;
  const outcomes = held.map(outcomeOf);
  const measured = held.length > 0 && prepared.intents.length > 1;
  return {
    examples: prepared.examples.length,
    unusable: examples.filter((example) => !usable.has(example)).map(({ text }) => text),
    accuracy: measured ? readRight / held.length : null,
    rightInTopThree: measured ? inTopThree / held.length : null,
    rates: measured ? ratesAt(outcomes, findThresholds(validated)) : null,
    ratesByCaution: measured ? ratesByCaution(outcomes) : [],
    heldOut: measured ? outcomes : [],
    intents: healthOf(examples, prepared, held),
    confusions: measured ? confusionsOf(prepared, held) : [],
    ...findRepeatedExamples(prepared),
  };
}

function outcomeOf({ intent, ranked }: HeldOut): HeldOutExample {
  const best = ranked[0];
  return {
    isKnown: best !== undefined,
    confidence: best?.confidence ?? 0,
    isRight: best?.intent === intent,
    isAmongThree: ranked.some((one) => one.intent === intent),
  };
}

/** All intents that were given, also those without a single usable example. */
function healthOf(
  given: readonly IntentExample[],
  prepared: PreparedExamples,
  held: readonly HeldOut[],
): IntentHealth[] {
  const counts = new Map(given.map(({ intent }) => [intent, 0]));
  for (const { intent } of prepared.examples) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  const right = new Map<string, number>();
  const fair = new Set<string>();
  for (const one of held) {
    const intent = prepared.intents[one.intent] ?? '';
    if (one.fair) fair.add(intent);
    if (one.ranked[0]?.intent === one.intent) right.set(intent, (right.get(intent) ?? 0) + 1);
  }
  return [...counts].map(([intent, count]) => ({
    intent,
    examples: count,
    readRight: fair.has(intent) ? (right.get(intent) ?? 0) : null,
    advice: count < tooFew ? 'tooFew' : count < couldUseMore ? 'couldUseMore' : null,
  }));
}

function confusionsOf(prepared: PreparedExamples, held: readonly HeldOut[]): IntentConfusion[] {
  const wrong = held.flatMap(({ row, intent, fair, ranked }) => {
    const best = ranked[0];
    if (!fair || !best || best.intent === intent) return [];
    return [{ intent, takenFor: best.intent, text: prepared.examples[row]?.text ?? '' }];
  });
  const groups = groupBy(
    wrong,
    ({ intent, takenFor }) => intent * prepared.intents.length + takenFor,
  );
  return [...groups.values()]
    .flatMap((group) => {
      const first = group[0];
      if (!first) return [];
      return [
        {
          intent: prepared.intents[first.intent] ?? '',
          takenFor: prepared.intents[first.takenFor] ?? '',
          count: group.length,
          texts: group.slice(0, textsAtMost).map(({ text }) => text),
        },
      ];
    })
    .sort((left, right) => right.count - left.count);
}
