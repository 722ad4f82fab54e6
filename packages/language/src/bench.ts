import { createIntentReader, type IntentReader } from './intents/intent-reader.ts';
import { trainIntents } from './intents/train-intents.ts';
import { detectLanguage as readLanguage } from './languages/detect-language.ts';
import { readSentiment } from './sentiment/read-sentiment.ts';

// The names under which measuring scripts ask for the parts of this package.
export { extractContacts } from './contacts/extract-contacts.ts';
export { createWordSearch } from './keywords/word-search.ts';
export { asksForPerson } from './person-request/asks-for-person.ts';
export { createDocumentIndex as createFaqIndex } from './faq/document-index.ts';

/** A row of a public test set. */
interface LabelledText {
  readonly text: string;
  readonly label: string;
}

interface IntentGuess {
  /** The best intent, also when the message would not be answered; empty when there is none. */
  readonly label: string;
  readonly conf: number;
  /** The best three. */
  readonly top: readonly string[];
  readonly verdict: string;
}

/** Trains with everything a shop's training does, thresholds and packing included. */
export function createIntentEngine(_options: { readonly lang: string }): {
  train(rows: readonly LabelledText[]): void;
  predict(text: string): IntentGuess;
} {
  let reader: IntentReader | undefined;
  return {
    train(rows) {
      const model = trainIntents(rows.map(({ text, label }) => ({ text, intent: label })));
      reader = createIntentReader(model);
    },
    predict(text) {
      const reading = reader?.read(text);
      const top = reading?.ranked.map(({ intent }) => intent) ?? [];
      return {
        label: top[0] ?? '',
        conf: reading?.ranked[0]?.confidence ?? 0,
        top,
        verdict: reading?.verdict ?? 'notUnderstood',
      };
    },
  };
}

/** The locale of a message; null when it has no letters. */
export function detectLanguage(text: string): string | null {
  return readLanguage(text).locale;
}

export function createSentiment(lang: string): {
  predict(text: string): { readonly label: string; readonly score: number };
} {
  return {
    predict: (text) => {
      const { label, score } = readSentiment(text, lang);
      return { label, score };
    },
  };
}
