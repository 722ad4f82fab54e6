import { extractFeatures, type FeatureList } from '../features/extract-features.ts';
import { foldBounded } from '../features/features.ts';
import { countFeatures, type Vocabulary } from '../features/vocabulary.ts';
import { createWeigher, type Weigher } from '../features/weigh.ts';
import { createLinearTrainer, type LinearProblem, type LinearTrainer } from '../learn/linear.ts';
import type { SparseVector } from '../learn/sparse.ts';
import { createNearestExamples, type NearestExamples } from './nearest.ts';
import type { IntentExample } from './intent-model.ts';
import { strangeTo } from './strange-to.ts';

/** Examples made ready for learning. Examples without a single letter, digit or emoji are left out. */
export interface PreparedExamples {
  readonly examples: readonly IntentExample[];
  /** The folded text of each example. */
  readonly folded: readonly string[];
  readonly features: readonly FeatureList[];
  readonly intents: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly weigher: Weigher;
  readonly conceptWeight: number;
  readonly problem: LinearProblem;
  readonly trainer: LinearTrainer;
  /** To compare with one by one; null when there is enough to learn from. */
  readonly nearest: NearestExamples | null;
  /** Sentences that are no business of any intent. In the problem they follow the examples, as far as they are learnt. */
  readonly strange: readonly Weighed[];
}

interface Weighed {
  readonly vector: SparseVector;
  readonly known: number;
}

export const wordWeight = 0.5;

export function prepareExamples(given: readonly IntentExample[]): PreparedExamples {
  const all = given.map((example) => {
    const folded = foldBounded(example.text).text;
    return { example, folded, features: extractFeatures(folded) };
  });
  const usable = all.filter(({ features }) => features.hashes.length > 0);
  const examples = usable.map(({ example }) => example);
  const features = usable.map((one) => one.features);
  const intents = [...new Set(examples.map(({ intent }) => intent))];
  const places = new Map(intents.map((intent, place) => [intent, place]));
  const classes = examples.map(({ intent }) => places.get(intent) ?? 0);
  const vocabulary = countFeatures(features);
  const conceptWeight = conceptWeightFor(examples.length, intents.length);
  const weigher = createWeigher(vocabulary, { words: wordWeight, concepts: conceptWeight });
  const vectors = features.map((list) => weigher.weigh(list).vector);
  const likeness = createNearestExamples(vectors, classes, intents.length);
  const nearest = needsNearest(classes, intents.length) ? likeness : null;
  const strange = strangersOf(examples, weigher, likeness);
  const learnt = strange.slice(0, learntOf(examples.length, intents.length, nearest !== null));
  const problem = {
    vectors: [...vectors, ...learnt.map(({ vector }) => vector)],
    classes: [...classes, ...learnt.map(() => noIntent)],
    classCount: intents.length,
    dimensions: vocabulary.hashes.length,
  };
  return {
    examples,
    folded: usable.map(({ folded }) => folded),
    features,
    intents,
    vocabulary,
    weigher,
    conceptWeight,
    problem,
    trainer: createLinearTrainer(problem),
    nearest,
    strange,
  };
}

const noIntent = -1;
/** Examples for each intent, on average, that are few. */
const few = 8;

/**
 * How many strange sentences are learnt: one to five examples, more would outweigh what the shop says. One to three where
 * intents have few examples: so few words say little about what is nobody's business. None where only some intents have
 * few: those would be outweighed.
 */
function learntOf(examples: number, intents: number, isUneven: boolean): number {
  if (examples < few * intents) return examples / 3;
  return isUneven ? 0 : examples / 5;
}

/** Those that are most like an example come first: there is most to learn from them. */
function strangersOf(
  examples: readonly IntentExample[],
  weigher: Weigher,
  likeness: NearestExamples,
): Weighed[] {
  return strangeTo(examples)
    .map(({ text, taughtFrom }) => {
      const one = weigher.weigh(extractFeatures(foldBounded(text).text));
      return { one, alike: Math.max(0, ...likeness.similarities(one.vector)), taughtFrom };
    })
    .filter(({ one, alike, taughtFrom }) => one.vector.ids.length > 0 && alike < taughtFrom)
    .sort((left, right) => right.alike - left.alike)
    .map(({ one }) => one);
}

/** The fewer examples an intent has, the more must come from what is known about shops in general. */
function conceptWeightFor(examples: number, intents: number): number {
  return Math.min(0.7, 0.65 * Math.sqrt((5 * intents) / Math.max(1, examples)));
}

/** Under 8 examples for each intent, or over 4 times as many for one as for another. Not when comparing takes long. */
function needsNearest(classes: readonly number[], intents: number): boolean {
  if (classes.length === 0 || classes.length > 2000) return false;
  const counts = new Array<number>(intents).fill(0);
  for (const intent of classes) counts[intent] = (counts[intent] ?? 0) + 1;
  return classes.length < few * intents || Math.max(...counts) > 4 * Math.min(...counts);
}
