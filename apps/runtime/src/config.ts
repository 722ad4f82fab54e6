import { resolve } from 'node:path';
import { z } from 'zod';
import { shopLocales } from './demo/shop-words.ts';

const isTrue = z.stringbool({ truthy: ['1', 'true', 'yes'], falsy: ['0', 'false', 'no'] });
const count = z.coerce.number().int().min(0);

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  BELLHOP_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().optional(),
  /** The same on every machine that shares a database; made in the data folder where there is none. */
  BELLHOP_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  BELLHOP_ADMIN_EMAIL: z.email().optional(),
  BELLHOP_ADMIN_PASSWORD: z.string().optional(),
  BELLHOP_DEMO: isTrue.default(true),
  /** What the demo shop's flow, steps, tags and teams are called in, until the set-up page says another language. */
  BELLHOP_LOCALE: z.enum(shopLocales).default('en'),
  /** ISO 3166: how a phone number without a country code is read. */
  BELLHOP_COUNTRY: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'two letters, such as TH or PL')
    .default('TH'),
  /** Messages taken in ten seconds; 0 sets no limit. */
  BELLHOP_LIMIT_CONVERSATION: count.default(30),
  BELLHOP_LIMIT_CHANNEL: count.default(20_000),
  /** Whether a proxy of yours stands in front and says who asks (`X-Forwarded-*`). Anybody else could say anything. */
  BELLHOP_TRUST_PROXY: isTrue.default(false),
  BELLHOP_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export interface Config {
  port: number;
  host: string;
  dataFolder: string;
  /** Of a PostgreSQL database; null for SQLite in the data folder. */
  databaseUrl: string | null;
  /** What signs cookies and locks secrets; null when it is in the data folder. */
  secret: string | null;
  admin: { email: string; password: string } | null;
  demo: boolean;
  locale: string;
  country: string;
  limits: { perConversation: number; perChannel: number };
  trustProxy: boolean;
  logLevel: string;
}

/** Reads the environment. Throws a sentence for the terminal when a variable is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  // An empty variable means the same as none: that is how `.env` files and containers leave things out.
  const filled = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== ''),
  );
  const databaseUrl = filled['DATABASE_URL'] ?? null;
  if (databaseUrl !== null && !/^postgres(ql)?:[/][/]/.test(databaseUrl)) {
    // Starting with an empty database of our own would look as if everything were lost.
    throw new Error(
      'DATABASE_URL is set, but it is not the address of a PostgreSQL database (postgresql://user:password@host:5432/name). Unset it to keep the data in SQLite, in the folder that BELLHOP_DATA names.',
    );
  }
  const parsed = environmentSchema.safeParse(filled);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`wrong settings in the environment: ${lines.join('; ')}`);
  }
  const { data } = parsed;
  const { BELLHOP_ADMIN_EMAIL: email, BELLHOP_ADMIN_PASSWORD: password } = data;
  if ((email === undefined) !== (password === undefined)) {
    throw new Error('BELLHOP_ADMIN_EMAIL and BELLHOP_ADMIN_PASSWORD go together');
  }
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: resolve(data.BELLHOP_DATA),
    databaseUrl,
    secret: data.BELLHOP_SECRET ?? null,
    admin: email === undefined || password === undefined ? null : { email, password },
    demo: data.BELLHOP_DEMO,
    locale: data.BELLHOP_LOCALE,
    country: data.BELLHOP_COUNTRY,
    limits: {
      perConversation: data.BELLHOP_LIMIT_CONVERSATION,
      perChannel: data.BELLHOP_LIMIT_CHANNEL,
    },
    trustProxy: data.BELLHOP_TRUST_PROXY,
    logLevel: data.BELLHOP_LOG,
  };
}
