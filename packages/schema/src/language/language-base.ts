import { z } from 'zod';
import { idSchema } from '../document/id.ts';
import { cleanText, localeSchema, localizedTextSchema } from '../text.ts';

/** An intent: what a customer may want, taught by sentences that customers write for it, in any language. */
export const intentSchema = z.strictObject({
  id: idSchema,
  /** What it is called, per language: the operator's word for it, and the button of "did you mean". */
  names: localizedTextSchema,
  examples: z.array(cleanText(500)).max(1000),
});
export type Intent = z.infer<typeof intentSchema>;

const daySchema = z.iso.date().nullable();

/** One answer in one language. Days are the shop's own, both included; null is open. */
export const faqAnswerSchema = z.strictObject({
  locale: localeSchema,
  text: cleanText(5000),
  from: daySchema,
  until: daySchema,
});
export type FaqAnswer = z.infer<typeof faqAnswerSchema>;

/** A question that customers ask in several ways, and its answers. */
export const faqEntrySchema = z.strictObject({
  id: idSchema,
  questions: z.array(cleanText(500)).min(1).max(100),
  answers: z.array(faqAnswerSchema).max(50),
  /** The product it is about; empty for all. */
  product: cleanText(200),
  /** Labels of quick replies below the answer, per language. */
  buttons: z.array(localizedTextSchema).max(5),
});
export type FaqEntry = z.infer<typeof faqEntrySchema>;

const confidenceSchema = z.number().min(0).max(1);

/**
 * How sure the bot has to be of an intent: from `answerAt` on it answers, from `askAt` on it asks "did you mean", below it
 * did not understand.
 */
export const languageThresholdsSchema = z
  .strictObject({ answerAt: confidenceSchema, askAt: confidenceSchema })
  .refine(({ answerAt, askAt }) => askAt <= answerAt, { path: ['askAt'] });
export type LanguageThresholds = z.infer<typeof languageThresholdsSchema>;

/** All that a shop taught Bellhop about its customers' words. */
export const languageBaseSchema = z.strictObject({
  intents: z.array(intentSchema).max(300),
  faq: z.array(faqEntrySchema).max(5000),
  /** As the operator set them; absent: as found by reading the shop's own sentences (cross-validation). */
  thresholds: languageThresholdsSchema.optional(),
});
export type LanguageBase = z.infer<typeof languageBaseSchema>;

export const emptyLanguageBase: LanguageBase = { intents: [], faq: [] };
