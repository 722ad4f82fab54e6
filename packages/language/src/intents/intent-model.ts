/** One sentence of a customer, and what it wants. */
export interface IntentExample {
  readonly intent: string;
  readonly text: string;
}

/**
 * What `trainIntents` has learned: plain data to store as JSON. The parts in base64 are lists of bytes; see
 * `pack-weights.ts`. A model of another `format` is trained again from its examples.
 */
export interface IntentModel {
  readonly format: 2;
  /** The intents in the order in which the weights count them. */
  readonly intents: readonly string[];
  /** How many examples it was trained with. */
  readonly examples: number;
  readonly conceptWeight: number;
  /** Base64: the features it knows, and how often each was seen. */
  readonly features: string;
  /** Base64: for each feature the intents it speaks for or against, one byte each. */
  readonly weights: string;
  /** For each intent what one step of its bytes is worth, and what is added to every message. */
  readonly scales: readonly number[];
  readonly biases: readonly number[];
  /** Examples to compare messages with one by one, when there are too few to learn from; else empty. */
  readonly nearest: readonly IntentExample[];
  /** From which confidence on to answer, and from which on to ask. */
  readonly answerAt: number;
  readonly askAt: number;
}
