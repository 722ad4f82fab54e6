import { z } from 'zod';
import { localeSchema, localizedTextSchema } from '../text.ts';
import { spanSchema } from './span.ts';

/** Words of the message that spoke for a reading; `weight` is how much, about 0 to 1. */
const evidenceSchema = z.object({ word: z.string(), weight: z.number(), span: spanSchema });

/** How sure a reading is: sure enough to answer, worth asking back, or not understood. */
export const certaintySchema = z.enum(['answer', 'didYouMean', 'notUnderstood']);
export type Certainty = z.infer<typeof certaintySchema>;

/** What the customer wants, by the shop's own intents: at most three, best first. */
export const intentReadingSchema = z.object({
  verdict: certaintySchema,
  ranked: z.array(
    z.object({ intent: z.string(), names: localizedTextSchema, confidence: z.number() }),
  ),
  /** The confidences that the best one was held against. */
  answerAt: z.number(),
  askAt: z.number(),
  because: z.array(evidenceSchema),
});
export type IntentReading = z.infer<typeof intentReadingSchema>;

/** Which stored questions come close: at most three, best first, with the answers that are valid today. */
export const faqReadingSchema = z.object({
  verdict: certaintySchema,
  hits: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      confidence: z.number(),
      answer: localizedTextSchema,
      /** Labels of quick replies below the answer; absent when it has none. */
      buttons: z.array(localizedTextSchema).optional(),
    }),
  ),
  answerAt: z.number(),
  askAt: z.number(),
  because: z.array(evidenceSchema),
});
export type FaqReading = z.infer<typeof faqReadingSchema>;

export const moodSchema = z.enum(['negative', 'neutral', 'positive']);

export const sentimentReadingSchema = z.object({
  label: moodSchema,
  /** -1 (furious) to 1 (delighted). */
  score: z.number(),
  because: z.array(
    z.object({
      word: z.string(),
      kind: z.enum(['complaint', 'insult', 'threat', 'praise', 'word']),
      span: spanSchema,
    }),
  ),
});
export type SentimentReading = z.infer<typeof sentimentReadingSchema>;

export const contactKinds = ['phone', 'email', 'line', 'wechat', 'qq'] as const;
export const contactKindSchema = z.enum(contactKinds);
export type ContactKind = z.infer<typeof contactKindSchema>;

/**
 * Why something was taken for a contact or a number, as the reader of contacts says it. None is ever taken away: stored
 * events name them.
 */
export const contactReasons = [
  'phone.valid',
  'phone.announced',
  'phone.wechat',
  'phone.obfuscated',
  'email.address',
  'email.obfuscated',
  'url.scheme',
  'url.domain',
  'line.announced',
  'wechat.announced',
  'qq.announced',
  'orderNumber.announced',
  'trackingNumber.announced',
  'trackingNumber.prefix',
  'trackingNumber.checkDigit',
  'bankCard.announced',
  'bankCard.luhn',
  'bankCard.iban',
  'identityCard.announced',
  'identityCard.checksum',
] as const;
const contactReasonSchema = z.enum(contactReasons);
export type ContactReason = z.infer<typeof contactReasonSchema>;

/** A way to reach the customer that the message names. Phones as E.164. */
export const foundContactSchema = z.object({
  kind: contactKindSchema,
  value: z.string(),
  span: spanSchema,
  /** Absent in events from before it was kept. */
  because: contactReasonSchema.optional(),
});
export type FoundContact = z.infer<typeof foundContactSchema>;

export const recognisedKinds = [
  'orderNumber',
  'trackingNumber',
  'bankCard',
  'identityCard',
] as const;

/**
 * A number by which nobody can be reached, and which was not taken for a phone number for that reason. Never what it says:
 * readings are kept for years, and whoever may read the message finds it there at `span`.
 */
export const recognisedSchema = z.object({
  kind: z.enum(recognisedKinds),
  span: spanSchema,
  because: contactReasonSchema,
});
export type Recognised = z.infer<typeof recognisedSchema>;

/** What a message says, read once before any flow looks at it, so that the event can be run again without the reader. */
export const understoodSchema = z.object({
  /** The language version that read it; null while the shop has none. */
  version: z.string().nullable(),
  /** The language of this message; null when nothing tells. */
  language: localeSchema.nullable(),
  /**
   * How much of what speaks for any language speaks for this one: two decimals, 0.5 is a guess between two. Absent
   * without a language. The words that speak for it are not kept: they can be found again in the text.
   */
  languageShare: z.number().optional(),
  intent: intentReadingSchema.nullable(),
  faq: faqReadingSchema.nullable(),
  sentiment: sentimentReadingSchema,
  contacts: z.array(foundContactSchema),
  /** Absent when there is none. */
  recognised: z.array(recognisedSchema).optional(),
  /** Where the customer asks for a person. */
  person: z.object({ text: z.string(), span: spanSchema }).nullable(),
});
export type Understood = z.infer<typeof understoodSchema>;
