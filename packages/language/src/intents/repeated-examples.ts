import { groupBy } from '../features/group-by.ts';
import { writingOf } from '../fold/han.ts';
import type { IntentReport } from './intent-report.ts';
import type { PreparedExamples } from './prepare-examples.ts';

type Repeated = Pick<IntentReport, 'contradictions' | 'duplicates'>;

/** Finds examples that are the same once folded, punctuation and spaces around and within aside. */
export function findRepeatedExamples({ examples, folded }: PreparedExamples): Repeated {
  const keys = new Map(
    examples.map((example, row) => [example, keyOf(folded[row] ?? '', example.text)]),
  );
  const groups = groupBy(examples, (example) => keys.get(example) ?? example.text);
  const repeated = [...groups.values()].filter((group) => group.length > 1);
  return {
    contradictions: repeated.flatMap((group) => {
      const intents = [...new Set(group.map(({ intent }) => intent))];
      return intents.length > 1 ? [{ texts: textsOf(group), intents }] : [];
    }),
    duplicates: repeated.flatMap((group) =>
      [...groupBy(group, ({ intent, text }) => `${writingIn(text)} ${intent}`).values()].flatMap(
        (own) =>
          own[0] !== undefined && own.length > 1
            ? [{ intent: own[0].intent, texts: own.map(({ text }) => text) }]
            : [],
      ),
    ),
  };
}

/** A shop that teaches a sentence in both ways of writing Chinese has not taught it twice. */
function writingIn(text: string): string {
  return Array.from(text, writingOf).find((writing) => writing !== 'both') ?? 'both';
}

/** Texts of nothing but signs are their own key. */
function keyOf(folded: string, text: string): string {
  return folded.replace(/[\s\p{P}]+/gu, ' ').trim() || text;
}

function textsOf(group: readonly { text: string }[]): string[] {
  return [...new Set(group.map(({ text }) => text))];
}
