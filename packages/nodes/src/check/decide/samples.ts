import type { Catches, Formula } from '../../contract/formula.ts';
import { satisfy, type World } from './satisfy.ts';

const mostSamples = 30;
const known = new WeakMap<Catches, readonly World[]>();

/** Simple examples of what a trigger takes: one for each of its words or intents, nothing more in it. */
export function samplesOf(catches: Catches): readonly World[] {
  const old = known.get(catches);
  if (old !== undefined) return old;
  const samples = split(catches.when)
    .slice(0, mostSamples)
    .flatMap((formula): World[] => {
      const found = satisfy([{ formula, want: 'true' }]);
      return found.answer === 'yes' ? [found.world] : [];
    });
  known.set(catches, samples);
  return samples;
}

/** The same formula once for each of the values that would do. */
function split(formula: Formula): Formula[] {
  if ('any' in formula) return formula.any.flatMap(split);
  if ('all' in formula) {
    const [first, ...rest] = formula.all;
    if (first === undefined) return [formula];
    return split(first).map((part) => ({ all: [part, ...rest] }));
  }
  if ('not' in formula) return [formula];
  const { test } = formula;
  if (test.kind === 'words' && test.rule !== 'all' && test.rule !== 'near') {
    return test.words.map((word) => ({ ...formula, test: { ...test, words: [word] } }));
  }
  if (test.kind === 'oneOf') {
    return test.values.map((value) => ({ ...formula, test: { ...test, values: [value] } }));
  }
  return [formula];
}
