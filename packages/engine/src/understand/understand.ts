import {
  asksForPerson,
  detectLanguage,
  extractContacts,
  readSentiment,
  type IntentReader,
} from '@bellhop/language';
import {
  contactKindSchema,
  type FoundContact,
  type Locale,
  type Understood,
} from '@bellhop/schema';
import type { CompiledLanguage } from './compile-language.ts';
import { rounded, roundedEvidence } from './rounded.ts';
import { readFaq } from './read-faq.ts';

export interface Around {
  /** The customer's language as far as it is known. */
  readonly locale: Locale | null;
  /** Today in the shop, `YYYY-MM-DD`: answers are valid from day to day. */
  readonly day: string;
  /** The shop's country, ISO 3166: how a phone number without a country code is read. */
  readonly country: string;
}

/**
 * Reads a message once, with everything that flows may ask about it. Pure: the same language version, text and
 * surroundings give the same reading. Takes any text and never throws.
 */
export function understand(language: CompiledLanguage, text: string, around: Around): Understood {
  const spoken = detectLanguage(text).locale;
  const written = spoken === 'other' ? null : spoken;
  return {
    version: language.version,
    language: written,
    intent: language.intents === null ? null : readIntent(language, language.intents, text),
    faq: language.faq === null ? null : readFaq(language, language.faq, text, around.day),
    sentiment: sentimentOf(text, written ?? around.locale),
    contacts: contactsOf(text, around.country),
    person: asksForPerson(text),
  };
}

/** All three are offered when the customer is asked back; else the runner-up tells how clear the best one was. */
const worthKeeping = { answer: 2, didYouMean: 3, notUnderstood: 1 } as const;

function readIntent(
  { names }: CompiledLanguage,
  reader: IntentReader,
  text: string,
): Understood['intent'] {
  const { verdict, ranked, answerAt, askAt, because } = reader.read(text);
  return {
    verdict,
    ranked: ranked.slice(0, worthKeeping[verdict]).map(({ intent, confidence }) => ({
      intent,
      names: names.get(intent) ?? {},
      confidence: rounded(confidence),
    })),
    answerAt: rounded(answerAt),
    askAt: rounded(askAt),
    because: roundedEvidence(because),
  };
}

function sentimentOf(text: string, locale: Locale | null): Understood['sentiment'] {
  const { label, score, because } = readSentiment(text, locale);
  return {
    label,
    score: rounded(score),
    because: because.map(({ word, kind, span }) => ({ word, kind, span })),
  };
}

/** Only what somebody can be reached by: numbers of orders, parcels and cards are found so that they are not taken for it. */
function contactsOf(text: string, country: string): FoundContact[] {
  return extractContacts(text, { country }).flatMap(({ kind, value, span }) => {
    const reachable = contactKindSchema.safeParse(kind);
    return reachable.success ? [{ kind: reachable.data, value, span }] : [];
  });
}
