import { fold, type FoldedText } from '../fold/fold.ts';
import { buildAutomaton } from '../keywords/automaton.ts';
import { compareHits, findAll } from '../keywords/scan.ts';
import { emojiPhrases } from './emoji-phrases.ts';
import type { PhraseKind, SentimentLanguage, SentimentPhrases } from './sentiment-language.ts';

/** A phrase of the lists in a text. Offsets in the FOLDED text; with the negation, when there is one. */
export interface PhraseHit {
  readonly start: number;
  readonly end: number;
  /** What it is a sign of where it stands: "not happy" is a complaint. */
  readonly kind: PhraseKind;
}

export interface FoundPhrases {
  readonly hits: readonly PhraseHit[];
  /** Where phrases stand that say nothing here: harmless, negated, supposed or asked about. Nor do their words. */
  readonly silent: readonly { readonly start: number; readonly end: number }[];
}

export interface PhraseFinder {
  find(folded: FoldedText): FoundPhrases;
}

// No negation or condition reaches further, and longer parts would cost more for nothing.
const contextLength = 32;

const kinds: readonly PhraseKind[] = ['complaint', 'insult', 'threat', 'praise'];

/**
 * Prepares the lists of a language. Phrases within longer ones do not count ("满意" in "不满意"), nor complaints and
 * praise that are only supposed or asked about; a negation turns praise into a complaint and takes away the rest.
 */
export function createPhraseFinder(language: SentimentLanguage): PhraseFinder {
  const patterns = patternsOf(language.phrases).concat(patternsOf(emojiPhrases));
  const automaton = buildAutomaton(patterns.map(({ phrase }) => phrase));
  return {
    find(folded) {
      const hits: PhraseHit[] = [];
      const silent: { start: number; end: number }[] = [];
      let from = 0;
      for (const { start, end, pattern } of findAll(automaton, folded, 'contains').sort(
        compareHits,
      )) {
        if (start < from) continue;
        from = end;
        const kind = patterns[pattern]?.kind ?? null;
        const read = readInContext(language, folded.text, { start, end, kind });
        if (read.kind === null) silent.push(read);
        else {
          hits.push({ start: read.start, end: read.end, kind: read.kind });
          if (patterns[pattern]?.isWhole === true) silent.push(read);
        }
      }
      return { hits, silent };
    },
  };
}

/** A phrase of which it is still to be found out whether it says anything; null when not. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly kind: PhraseKind | null;
}

function readInContext(language: SentimentLanguage, text: string, found: Candidate): Candidate {
  const { start, end, kind } = found;
  if (kind === null) return found;
  const before = text.slice(Math.max(0, start - contextLength), start);
  const after = text.slice(end, end + contextLength);
  if (kind !== 'insult' && language.supposing.test(before)) return { start, end, kind: null };
  if ((kind === 'complaint' || kind === 'praise') && language.asked?.test(after) === true) {
    return { start, end, kind: null };
  }
  const negation = language.negation.exec(before)?.[0];
  if (negation === undefined) return found;
  return { start: start - negation.length, end, kind: kind === 'praise' ? 'complaint' : null };
}

interface Pattern {
  readonly phrase: string;
  /** Null for harmless ones. */
  readonly kind: PhraseKind | null;
  /** Do its words say something else than the phrase? */
  readonly isWhole?: boolean;
}

function patternsOf(phrases: SentimentPhrases): Pattern[] {
  const listed = [
    // First, because of two that are the same the earlier one counts.
    ...phrases.harmless.map((phrase) => ({ phrase, kind: null, isWhole: false })),
    ...phrases.approving.map((phrase) => ({ phrase, kind: 'praise' as const, isWhole: true })),
    ...kinds.flatMap((kind) => phrases[kind].map((phrase) => ({ phrase, kind, isWhole: false }))),
  ];
  return listed
    .map((pattern) => ({ ...pattern, phrase: fold(pattern.phrase).text }))
    .filter(({ phrase }) => phrase !== '');
}
