import type { Folding } from '../fold/folding.ts';
import type { LetterCounts } from './count-letters.ts';

/** What one message shows of the language it is written in. */
export interface Evidence extends LetterCounts {
  /** Folded Latin words: lower case, without accents. */
  readonly words: readonly string[];
  /** The message in lower case, with its accents. */
  readonly text: string;
}

/** One spelling that counts as another one when words are compared. Upper case is derived from lower case. */
export interface Spelling {
  readonly folding: Folding;
  readonly from: string;
  readonly to: string;
}

/** What this package knows about one language. Each has its own folder here. */
export interface Language {
  readonly locale: string;
  /** Other names under which a shop may offer it, in lower case. */
  readonly alsoNamed: readonly string[];
  /** How much speaks for this language; 0 = nothing. About 1 for each clear character or word. */
  readonly recognise: (evidence: Evidence) => number;
  /**
   * Is this word, or run of letters of one script, a sign of the language? `word` is folded, `written` is not. For
   * showing why; it need not be all that `recognise` looks at.
   */
  readonly speaksFor: (word: string, written: string) => boolean;
  /** Spellings to fold on top of what holds for all languages. */
  readonly spellings: readonly Spelling[];
  /** A folded word and what stays of it without its endings. Absent where words have no endings. */
  readonly stems?: (word: string) => readonly string[];
  /**
   * More endings than `stems` takes off, and sure enough for words of three letters; a word is among its own. Only for
   * keywords: what is mistyped and has such an ending too is not looked for.
   */
  readonly inflections?: (word: string) => readonly string[];
  /** Folded Latin words that everybody uses; none of them is another word mistyped. */
  readonly commonWords?: ReadonlySet<string>;
  /** More words that are no mistyped ones, though they say little about the language. */
  readonly everydayWords?: ReadonlySet<string>;
}
