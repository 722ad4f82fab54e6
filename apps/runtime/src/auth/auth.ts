import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { roleSchema } from '@bellhop/schema';
import { z } from 'zod';
import type { SessionUser } from '../api/shapes/people-shapes.ts';
import type { Store } from '../store/open-store.ts';
import { longestPassword, shortestPassword } from './password-rules.ts';

export interface Auth {
  /** Answers everything below `/api/auth`. */
  handle(request: Request): Promise<Response>;
  /** Who is signed in, by the cookie. Remembered for a few seconds, since every request of a page asks. */
  userOf(headers: Headers): Promise<SessionUser | null>;
  /** To be called when somebody's session or role may have changed. */
  forget(): void;
}

const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
});

const rememberMilliseconds = 5_000;

export function createAuth(
  { authClient, kind }: Pick<Store, 'authClient' | 'kind'>,
  secret: string,
): Auth {
  const auth = betterAuth({
    database: prismaAdapter(authClient, { provider: kind }),
    secret,
    basePath: '/api/auth',
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    user: { additionalFields: { role: { type: 'string', input: false, defaultValue: 'agent' } } },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    // Whatever name or port the browser used to reach us is ours: other origins are refused.
    trustedOrigins: (request) => originsOf(request),
    // Wrong passwords are counted in front of this, per address, also on the local machine.
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'bellhop', ipAddress: { disableIpTracking: true } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
  const remembered = new Map<string, { user: SessionUser | null; until: number }>();

  async function lookUp(headers: Headers): Promise<SessionUser | null> {
    const session = await auth.api.getSession({ headers });
    return session === null ? null : userSchema.parse(session.user);
  }

  return {
    handle: async (request) => {
      const response = await auth.handler(request);
      if (request.method !== 'GET') remembered.clear();
      return response;
    },
    userOf: async (headers) => {
      const cookie = headers.get('cookie') ?? '';
      if (!cookie.includes('bellhop.session_token')) return null;
      const known = remembered.get(cookie);
      const now = performance.now();
      if (known !== undefined && known.until > now) return known.user;
      const user = await lookUp(headers);
      if (remembered.size > 1000) remembered.clear();
      remembered.set(cookie, { user, until: now + rememberMilliseconds });
      return user;
    },
    forget: () => {
      remembered.clear();
    },
  };
}

function originsOf(request: Request | undefined): string[] {
  // The address of the request is made of what the browser asked for, also behind a trusted proxy.
  const host = request === undefined ? '' : new URL(request.url).host;
  return host === '' ? [] : [`http://${host}`, `https://${host}`];
}
