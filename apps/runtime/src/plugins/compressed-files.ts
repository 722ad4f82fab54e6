import type { FastifyStaticOptions } from '@fastify/static';

/**
 * The build leaves `name.br` and `name.gz` beside what is worth it (scripts/build/compressed-assets.ts): they are sent
 * as they are to browsers that take them, and have no address of their own. Caches must tell them apart, so whoever
 * serves files with these options sets `vary`.
 */
export const compressedFiles = {
  preCompressed: true,
  allowedPath: (path) => !/\.(?:br|gz)$/.test(path),
} satisfies Partial<FastifyStaticOptions>;
