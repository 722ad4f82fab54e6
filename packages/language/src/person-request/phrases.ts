/** How one language asks for a person. Written in any way that folds to the same. */
export interface PersonPhrases {
  /** Anywhere in a message. */
  readonly requests: readonly string[];
  /** Only where the sentence ends with them, politeness aside: "please call me", not "please call me Anna". */
  readonly closing: readonly string[];
  /** What politeness and haste put behind those. */
  readonly tails: readonly string[];
  /** A call for somebody may begin with such a word ("hello? anyone?"). */
  readonly hails: readonly string[];
  /** Only as the whole message: inside of others these words mean something else. */
  readonly alone: readonly string[];
  /** Phrases that share words with a request without being one. */
  readonly mentions: readonly string[];
  /** Said before a request, they turn it round. */
  readonly refusals: readonly string[];
  /**
   * What may stand between a refusal and the request, folded, such as "me". The space is one of them only where it does
   * not end a sentence.
   */
  readonly fillers: readonly string[];
}

/** Every beginning with every end. */
export function combined(beginnings: readonly string[], ends: readonly string[]): string[] {
  return beginnings.flatMap((beginning) => ends.map((end) => `${beginning} ${end}`));
}

/** The same for languages that write no spaces. */
export function joined(beginnings: readonly string[], ends: readonly string[]): string[] {
  return beginnings.flatMap((beginning) => ends.map((end) => beginning + end));
}

/** The phrases of a list written as `one, two words, three`. */
export function listed(phrases: string): readonly string[] {
  return phrases.split(', ');
}
