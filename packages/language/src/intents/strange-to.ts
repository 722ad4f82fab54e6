import { foldBounded } from '../features/features.ts';
import { detectLanguage } from '../languages/detect-language.ts';
import { besides } from './besides.ts';
import { everyday } from './everyday.ts';
import type { IntentExample } from './intent-model.ts';
import { smallTalk } from './small-talk.ts';

/** A language of fewer examples than this part is a word here and there. */
const leastShare = 0.05;
/** So many examples tell the languages of all. */
const looksAt = 500;

export interface Stranger {
  readonly text: string;
  /** From this likeness to an example on, 0 to 1, the shop teaches it: it is not held to it that this is nobody's business. */
  readonly taughtFrom: number;
}

const stranger =
  (taughtFrom: number) =>
  (text: string): Stranger => ({ text, taughtFrom });
// An example that greets and then asks is half like the greeting, and teaches the question.
const all = [...smallTalk.map(stranger(0.75)), ...[...besides, ...everyday].map(stranger(0.45))];
let languages: readonly (string | null)[] | undefined;

/** What people say and ask besides, in the languages of the examples, without what these teach word for word. */
export function strangeTo(examples: readonly IntentExample[]): Stranger[] {
  languages ??= all.map(({ text }) => writingOf(text));
  const spoken = new Map<string | null, number>();
  const every = Math.ceil(examples.length / looksAt);
  const looked = examples.filter((_, index) => index % every === 0);
  for (const { text } of looked) {
    const language = writingOf(text);
    spoken.set(language, (spoken.get(language) ?? 0) + 1);
  }
  const taught = new Set(examples.map(({ text }) => foldBounded(text).text));
  return all.filter(({ text }, index) => {
    const share = (spoken.get(languages?.[index] ?? null) ?? 0) / looked.length;
    return share >= leastShare && !taught.has(foldBounded(text).text);
  });
}

/** Folding makes the two ways of writing Chinese one. */
function writingOf(text: string): string | null {
  const { locale } = detectLanguage(text);
  return locale === 'zh-Hant' ? 'zh-Hans' : locale;
}
