import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import type { Context, Services } from '../api/context.ts';
import { appRouter } from '../api/router.ts';
import type { Auth } from '../auth/auth.ts';
import { toHeaders } from '../auth/to-headers.ts';
import { refuseOtherOrigins } from './same-origin.ts';

/** A flow of a thousand steps in five languages fits; nothing legal is larger. */
const bodyLimit = 6_000_000;

export async function addTrpc(
  app: FastifyInstance,
  { services, auth }: { services: Services; auth: Auth },
): Promise<void> {
  refuseOtherOrigins(app);
  app.addHook('onRoute', (route) => {
    route.bodyLimit = bodyLimit;
  });
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: async ({ req }: { req: { headers: NodeJS.Dict<string | string[]> } }) =>
        ({ services, user: await auth.userOf(toHeaders(req.headers)) }) satisfies Context,
      onError: ({
        error,
        path,
      }: {
        error: Error & { code: string };
        path?: string | undefined;
      }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return;
        app.log.error({ err: error.cause ?? error, procedure: path }, 'procedure failed');
      },
    },
  });
}
