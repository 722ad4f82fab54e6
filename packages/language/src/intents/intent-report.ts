/** What becomes of 100 messages like the examples, in parts of 1. The four add up to 1. */
export interface IntentRates {
  readonly answerAt: number;
  readonly askAt: number;
  readonly answeredRight: number;
  readonly answeredWrong: number;
  /** Asked what was meant, and the right intent was (`askedRight`) or was not (`askedWrong`) among the suggestions. */
  readonly askedRight: number;
  readonly askedWrong: number;
  readonly notUnderstood: number;
}

/** How one example was read while it was held out. */
export interface HeldOutExample {
  /** Was anything in it ever seen? If not, no threshold makes it understood. */
  readonly isKnown: boolean;
  /** Of the best intent; 0 when there is none. */
  readonly confidence: number;
  readonly isRight: boolean;
  /** Is the right intent among the three that would be suggested? */
  readonly isAmongThree: boolean;
}

/** One intent and how well the others' examples and its own tell it apart. */
export interface IntentHealth {
  readonly intent: string;
  readonly examples: number;
  /** Examples that were read right when held out; null when it has a single one. */
  readonly readRight: number | null;
  /** Under 5 examples are too few, under 10 could be more. */
  readonly advice: 'tooFew' | 'couldUseMore' | null;
}

/** Examples of `intent` that were taken for `takenFor` when held out. */
export interface IntentConfusion {
  readonly intent: string;
  readonly takenFor: string;
  readonly count: number;
  /** Some of them as they were written, at most 3. */
  readonly texts: readonly string[];
}

/** How well a list of examples can be told apart, found by holding back parts of it (5-fold cross-validation). */
export interface IntentReport {
  /** Examples that can be learned from; others have no letter, digit or emoji. */
  readonly examples: number;
  readonly unusable: readonly string[];
  /** How many of the held out examples were read right, and right among the best three; null when nothing can be said. */
  readonly accuracy: number | null;
  readonly rightInTopThree: number | null;
  /** What happens at the thresholds of the model; null as above. */
  readonly rates: IntentRates | null;
  /** The same for other thresholds, from answering always to answering rarely. */
  readonly ratesByCaution: readonly IntentRates[];
  /** What the rates are worked out from; see `ratesAt`. Empty when nothing can be said. */
  readonly heldOut: readonly HeldOutExample[];
  readonly intents: readonly IntentHealth[];
  /** Most frequent first. */
  readonly confusions: readonly IntentConfusion[];
  /** The same words (however spelt) given for several intents. */
  readonly contradictions: readonly {
    readonly texts: readonly string[];
    readonly intents: readonly string[];
  }[];
  /** The same words given more than once for one intent: they teach nothing new. */
  readonly duplicates: readonly { readonly intent: string; readonly texts: readonly string[] }[];
}
