import {
  cleanText,
  faqEntrySchema,
  idSchema,
  intentSchema,
  languageThresholdsSchema,
} from '@bellhop/schema';
import { z } from 'zod';
import { procedure, router } from './procedure.ts';

const byId = z.strictObject({ id: idSchema });
/** Null for a record that is new. */
const revision = z.int().min(0).nullable();
const sentences = z.array(cleanText(500)).max(1000);

const editors = () => procedure.roles('admin', 'operator');
/** Agents meet the sentences that nothing understood, so they may sort them in. */
const teachers = () => procedure.roles('admin', 'operator', 'agent');

export const language = router({
  get: procedure.signedIn().query(({ ctx }) => ctx.services.language.get()),
  saveIntent: editors()
    .input(z.strictObject({ intent: intentSchema, revision }))
    .mutation(({ ctx, input: { intent: item, revision: seen } }) =>
      ctx.services.language.saveIntent({ item, revision: seen }, ctx.user),
    ),
  removeIntent: editors()
    .input(byId)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.language.removeIntent(input.id, ctx.user);
      return { ok: true as const };
    }),
  addExamples: teachers()
    .input(z.strictObject({ intent: idSchema, texts: sentences }))
    .mutation(({ ctx, input }) =>
      ctx.services.language.addExamples(input.intent, input.texts, ctx.user),
    ),
  removeExamples: teachers()
    .input(z.strictObject({ intent: idSchema, texts: sentences }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.language.removeExamples(input.intent, input.texts, ctx.user);
      return { ok: true as const };
    }),
  saveFaq: editors()
    .input(z.strictObject({ entry: faqEntrySchema, revision }))
    .mutation(({ ctx, input: { entry: item, revision: seen } }) =>
      ctx.services.language.saveFaq({ item, revision: seen }, ctx.user),
    ),
  removeFaq: editors()
    .input(byId)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.language.removeFaq(input.id, ctx.user);
      return { ok: true as const };
    }),
  addQuestions: teachers()
    .input(z.strictObject({ entry: idSchema, questions: sentences }))
    .mutation(({ ctx, input }) =>
      ctx.services.language.addQuestions(input.entry, input.questions, ctx.user),
    ),
  removeQuestions: teachers()
    .input(z.strictObject({ entry: idSchema, questions: sentences }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.language.removeQuestions(input.entry, input.questions, ctx.user);
      return { ok: true as const };
    }),
  saveThresholds: editors()
    .input(
      z.strictObject({
        thresholds: languageThresholdsSchema.nullable(),
        revision: z.int().min(0),
      }),
    )
    .mutation(({ ctx, input }) => ctx.services.language.saveThresholds(input, ctx.user)),
  import: editors()
    .input(
      z.strictObject({
        intents: z.array(intentSchema).max(300),
        faq: z.array(faqEntrySchema).max(5000),
      }),
    )
    .mutation(({ ctx, input }) => ctx.services.language.importRecords(input, ctx.user)),
  putLive: procedure
    .roles('admin')
    .input(z.strictObject({}))
    .mutation(({ ctx }) => ctx.services.language.putLive(ctx.user)),
  unanswered: teachers()
    .input(z.strictObject({ limit: z.int().min(1).max(500) }))
    .query(({ ctx, input }) => ctx.services.language.unanswered(input.limit)),
});
