import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { compressedFiles } from './compressed-files.ts';

/**
 * Serves the built editor. Files in `assets/` carry a hash in their names and are kept for ever; the page itself is
 * asked for again each time. Addresses of the editor's own router get the page.
 */
export async function addStaticFiles(app: FastifyInstance, folder: string): Promise<void> {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) {
    app.get('/', (_request, reply) =>
      reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send('The editor is not built yet. Run `npm start` or `npm run build`.\n'),
    );
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    index: ['index.html'],
    ...compressedFiles,
    setHeaders: (response, file) => {
      response.setHeader('vary', 'accept-encoding');
      const isHashed = file.includes(`${folder}/assets/`);
      response.setHeader(
        'cache-control',
        isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}

/** True for the navigation of a person, which the editor's router answers, and not for a missing file or a program. */
export function isNavigation(method: string, url: string, accept: string | undefined): boolean {
  const path = url.split('?')[0] ?? '';
  return (
    method === 'GET' &&
    (accept ?? '').includes('text/html') &&
    !/^\/(api|trpc|v1|chat|assets)(\/|$)/.test(path)
  );
}
