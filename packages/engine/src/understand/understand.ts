import {
  asksForPerson,
  detectLanguage,
  extractContacts,
  readSentiment,
  type IntentReader,
} from '@bellhop/language';
import {
  contactKinds,
  recognisedKinds,
  type FoundContact,
  type Locale,
  type Recognised,
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
  const { locale: spoken, share } = detectLanguage(text);
  const written = spoken === 'other' ? null : spoken;
  const { contacts, recognised } = contactsOf(text, around.country);
  return {
    version: language.version,
    language: written,
    // Not its signs: whoever shows them has the text, and finds them there with the same reader. Kept here they would
    // cost each message 6 µs and 11 bytes on the disk, and most are never looked at.
    ...(written !== null && { languageShare: Math.round(share * 100) / 100 }),
    intent: language.intents === null ? null : readIntent(language, language.intents, text),
    faq: language.faq === null ? null : readFaq(language, language.faq, text, around.day),
    sentiment: sentimentOf(text, written ?? around.locale),
    contacts,
    ...(recognised.length > 0 && { recognised }),
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

/** What somebody can be reached by, and apart from it the numbers that were kept from being taken for it. */
function contactsOf(
  text: string,
  country: string,
): { contacts: FoundContact[]; recognised: Recognised[] } {
  const contacts: FoundContact[] = [];
  const recognised: Recognised[] = [];
  for (const { kind, value, span, because } of extractContacts(text, { country })) {
    const way = contactKinds.find((each) => each === kind);
    if (way !== undefined) contacts.push({ kind: way, value, span, because });
    const number = recognisedKinds.find((each) => each === kind);
    if (number !== undefined) recognised.push({ kind: number, span, because });
  }
  return { contacts, recognised };
}
