import { understand } from '@bellhop/engine';
import { CodedError } from '@bellhop/schema';
import { collectDefaultMetrics } from 'prom-client';
import { pino } from 'pino';
import { buildApp } from './app.ts';
import { readAuthSecret } from './auth/auth-secret.ts';
import { readConfig, type Config } from './config.ts';
import { createCore, type Core } from './core.ts';
import { addDemoShop } from './demo/add-demo-shop.ts';
import { longReadsInThread } from './long-reads/long-reads-in-thread.boundary.ts';
import { errorBody } from './messages/error-body.ts';
import { keepHeapSmall } from './small-heap.boundary.ts';
import { openDatabase } from './store/open-database.ts';
import { writerInThread } from './store/writer-in-thread.boundary.ts';
import { systemClock, systemIds } from './system-ports.ts';

const slowestStop = 10_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = pino({ level: config.logLevel });
  const store = await openDatabase(config, writerInThread);
  if (store.appliedMigrations.length > 0) {
    logger.info({ migrations: store.appliedMigrations }, 'database brought up to date');
  }
  const longReads = longReadsInThread(config);
  store.shared?.onSilence(() => {
    longReads.breakOff();
  });
  const authSecret = await readAuthSecret(config, systemIds);
  const core = createCore({
    store,
    clock: systemClock,
    ids: systemIds,
    authSecret,
    country: config.country,
    longReads,
  });
  collectDefaultMetrics({ register: core.metrics.registry });
  await addAdmin(core, config, logger);
  if (config.demo) {
    const demo = await addDemoShop(core, config.locale);
    if (demo !== null) logger.info({ channel: demo.key }, 'demo shop added');
  }
  // The first message should not wait for it: the tables that reading needs are made with the first text that is read.
  const [language] = await Promise.all([core.liveLanguage.current(), core.shop.current()]);
  understand(language, 'hello', { locale: null, day: '1970-01-01', country: config.country });
  const { limits, trustProxy } = config;
  const app = await buildApp(core, { logger, limits, trustProxy });
  await app.listen({ port: config.port, host: config.host });
  keepHeapSmall();
  const { port } = new URL(app.listeningOrigin);
  console.log(`Bellhop is running: ${readableAddress(config.host, port)}`);
  if (await core.services.users.needsAdmin()) console.log('Open it to create the first admin.');

  const stop = (signal: string) => {
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), slowestStop).unref();
    app
      .close()
      .then(() => longReads.close())
      .then(() => store.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error({ err: error }, 'could not stop cleanly');
          process.exit(1);
        },
      );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function addAdmin(
  { services: { users } }: Core,
  { admin }: Config,
  logger: { info(text: string): void },
): Promise<void> {
  if (admin === null || !(await users.needsAdmin())) return;
  const [name = 'Admin'] = admin.email.split('@');
  await users.createAdmin({ ...admin, name });
  logger.info('first admin created from the environment');
}

/** 0.0.0.0 is no address that a browser can open. */
function readableAddress(host: string, port: string): string {
  const isAny = host === '0.0.0.0' || host === '::';
  const name = isAny ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function sentenceOf(error: unknown): unknown {
  return error instanceof Error ? error.message : error;
}

main().catch((error: unknown) => {
  console.error(
    error instanceof CodedError ? errorBody(error, 'en').error.message : sentenceOf(error),
  );
  if (process.env['BELLHOP_LOG'] === 'debug') console.error(error);
  process.exit(1);
});
