import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import { CodedError } from '@bellhop/schema';
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { createPasswordAttempts } from './auth/attempts.ts';
import { addAuthRoutes } from './auth/auth-routes.ts';
import { addChatPageRoutes } from './channels/chat-page/chat-page-routes.ts';
import { createChatLimits, type LimitSizes } from './channels/chat-limits.ts';
import { addWebhookRoutes } from './channels/webhook/webhook-routes.ts';
import type { Core } from './core.ts';
import { packageRoot } from './package-root.ts';
import { handleErrors, refuseUnroutable } from './plugins/errors.ts';
import { finishBeforeClose } from './plugins/finish-before-close.ts';
import { addFlowSchema } from './plugins/flow-schema.ts';
import { addHealth, createDatabaseHealth } from './plugins/health.ts';
import { addMetrics } from './plugins/metrics.ts';
import { addOpenApi } from './plugins/openapi.ts';
import { refuseWhenStopping } from './plugins/refuse-when-stopping.ts';
import { runBackground } from './plugins/run-background.ts';
import { addSecurityHeaders } from './plugins/security-headers.ts';
import { addStaticFiles, isNavigation } from './plugins/static-files.ts';
import { addTrpc } from './plugins/trpc.ts';

export interface AppOptions {
  logger: FastifyBaseLogger;
  limits: LimitSizes;
  /** True when the next hop is a proxy of ours: it says who asks. Off unless said so. */
  trustProxy?: boolean;
  /** Folders with the built pages; beside this package unless said otherwise. */
  editorFolder?: string;
  chatPageFolder?: string;
}

/** Text formats are worth compressing; a stream of events is not, since compressing would hold it back. */
const compressible =
  /^(?:text\/(?!event-stream)|application\/(?:json|javascript|manifest\+json)|image\/svg)/;

/** Borders are read with zod. Fastify's own compilers take a twentieth of a start to load and are never asked. */
const never = () => {
  throw new Error('no route has a JSON schema');
};

/** Builds the whole server on a core, without opening a port. */
export async function buildApp(core: Core, options: AppOptions): Promise<FastifyInstance> {
  const {
    editorFolder = join(packageRoot(), '../editor/dist'),
    chatPageFolder = join(packageRoot(), '../widget/dist'),
  } = options;
  const app = fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    // Batched calls carry their names and inputs in the address.
    routerOptions: { maxParamLength: 8000 },
    // One hop: what stands before our own proxy's entry was written by the caller.
    trustProxy: options.trustProxy === true && ((_address, hop) => hop < 1),
    frameworkErrors: refuseUnroutable,
    forceCloseConnections: true,
    // Said in our own words instead.
    return503OnClosing: false,
    bodyLimit: 256_000,
    schemaController: { compilersFactory: { buildValidator: never, buildSerializer: never } },
  });
  const database = createDatabaseHealth();
  handleErrors(app, database);
  addSecurityHeaders(app);
  refuseWhenStopping(app);
  runBackground(app, core.background, database);
  finishBeforeClose(app, core.machine.queues);
  app.setNotFoundHandler(async ({ method, url, headers }, reply) => {
    if (!isNavigation(method, url, headers.accept)) throw new CodedError('notFound');
    const page = await readFile(join(editorFolder, 'index.html')).catch(() => null);
    if (page === null) throw new CodedError('notFound');
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });

  const limits = createChatLimits(core.clock, options.limits);
  const channelParts = { ...core, limits };
  const attempts = createPasswordAttempts(core.clock);
  addHealth(app, core, database);
  addMetrics(app, core.metrics);
  addOpenApi(app);
  addFlowSchema(app);
  await app.register((scope, _options, done) => {
    addAuthRoutes(scope, { auth: core.auth, attempts });
    done();
  });
  await app.register((scope, _options, done) => {
    addWebhookRoutes(scope, channelParts);
    done();
  });
  await app.register(async (scope) => {
    await scope.register(fastifyCompress, { customTypes: compressible });
    await scope.register((inner) => addTrpc(inner, core));
    await scope.register((inner) => addStaticFiles(inner, editorFolder));
    await scope.register((inner) =>
      addChatPageRoutes(inner, {
        ...channelParts,
        pageFolder: chatPageFolder,
        newVisitor: () => core.ids.secret(16),
      }),
    );
  });
  return app;
}
