import {
  cleanText,
  flowDocumentSchema,
  flowKindSchema,
  idSchema,
  localeSchema,
} from '@bellhop/schema';
import { z } from 'zod';
import { procedure, router } from './procedure.ts';

const byId = z.strictObject({ id: idSchema });
const versionId = z.string().min(1).max(64);
const revision = z.int().min(0);
/** Bounded well above the largest legal flow, so that a wrong file is refused early. */
const fileText = z.string().max(4_000_000);

const readers = () => procedure.roles('admin', 'operator', 'tester');
const editors = () => procedure.roles('admin', 'operator');
const publishers = () => procedure.roles('admin');

export const flows = router({
  list: procedure.signedIn().query(({ ctx }) => ctx.services.flows.list()),
  get: readers()
    .input(byId)
    .query(({ ctx, input }) => ctx.services.flows.get(input.id)),
  usedElsewhere: readers()
    .input(byId)
    .query(({ ctx, input }) => ctx.services.flows.usedElsewhere(input.id)),
  surroundings: readers().query(({ ctx }) => ctx.services.flows.surroundings()),
  create: editors()
    .input(
      z.strictObject({
        name: cleanText(120).trim().min(1),
        locale: localeSchema,
        kind: flowKindSchema.default('conversation'),
        template: z.string().max(60).nullable().default(null),
      }),
    )
    .mutation(({ ctx, input }) => ctx.services.flows.create(input, ctx.user)),
  save: readers()
    .input(
      z.strictObject({
        id: idSchema,
        baseRevision: revision,
        document: flowDocumentSchema,
        clientId: z.string().max(64),
      }),
    )
    .mutation(({ ctx: { services, user }, input }) =>
      services.flows.save(input, { ...user, testsOnly: user.role === 'tester' }),
    ),
  remove: editors()
    .input(byId)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.flows.remove(input.id, ctx.user);
      return { ok: true as const };
    }),
  reorder: editors()
    .input(z.strictObject({ ids: z.array(idSchema).max(1000) }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.flows.reorder(input.ids, ctx.user);
      return { ok: true as const };
    }),
  duplicate: editors()
    .input(byId)
    .mutation(({ ctx, input }) => ctx.services.flows.duplicate(input.id, ctx.user)),
  import: editors()
    .input(z.strictObject({ text: fileText }))
    .mutation(({ ctx, input }) => ctx.services.flows.importText(input.text, ctx.user)),
  publish: publishers()
    .input(
      z.strictObject({
        id: idSchema,
        revision,
        note: cleanText(500),
        acceptedWarnings: z.boolean(),
        running: z.enum(['finish', 'move', 'restart']).optional(),
        share: z.int().min(1).max(99).optional(),
        name: cleanText(80).optional(),
        testsReason: cleanText(500).trim().min(1).optional(),
        errorsReason: cleanText(500).trim().min(1).optional(),
      }),
    )
    .mutation(({ ctx, input }) => ctx.services.flows.publish(input, ctx.user)),
  versions: readers()
    .input(byId)
    .query(({ ctx, input }) => ctx.services.flows.versions(input.id)),
  version: readers()
    .input(z.strictObject({ versionId }))
    .query(({ ctx, input }) => ctx.services.flows.version(input.versionId)),
  restoreAsDraft: editors()
    .input(z.strictObject({ versionId, baseRevision: revision }))
    .mutation(({ ctx, input }) => ctx.services.flows.restoreAsDraft(input, ctx.user)),
  goLive: publishers()
    .input(z.strictObject({ versionId }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.flows.goLive(input.versionId, ctx.user);
      return { ok: true as const };
    }),
  canary: readers()
    .input(byId)
    .query(({ ctx, input }) => ctx.services.flows.canary(input.id)),
  endCanary: publishers()
    .input(z.strictObject({ id: idSchema, end: z.enum(['finish', 'abort']) }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.flows.endCanary(input, ctx.user);
      return { ok: true as const };
    }),
  setCanaryShare: publishers()
    .input(z.strictObject({ id: idSchema, share: z.int().min(1).max(99) }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.flows.setCanaryShare(input, ctx.user);
      return { ok: true as const };
    }),
  deeds: readers()
    .input(byId)
    .query(({ ctx, input }) => ctx.services.flows.deeds(input.id)),
  noteRestored: editors()
    .input(z.strictObject({ versionId }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.flows.noteRestored(input.versionId, ctx.user);
      return { ok: true as const };
    }),
  takeOffline: publishers()
    .input(byId)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.flows.takeOffline(input.id, ctx.user);
      return { ok: true as const };
    }),
});
