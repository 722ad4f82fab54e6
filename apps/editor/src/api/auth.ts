import { errorCodeSchema, inputProblemSchema } from '@bellhop/schema';
import { createAuthClient } from 'better-auth/react';
import { z } from 'zod';
import type { ApiError } from './api-error.ts';
import { sessionExpired } from './session-expired.ts';

const client = createAuthClient();

export type SignIn =
  | { status: 'ok' }
  | { status: 'refused'; code: 'session.wrongPassword' | 'internal' | 'offline' }
  | { status: 'tooMany'; seconds: number };

/** Seconds to wait when the server does not say how long. */
const usualWait = 60;

/** Signs in with e-mail and password; the session lives in a cookie that scripts cannot read. */
export async function signIn(email: string, password: string): Promise<SignIn> {
  let wait = usualWait;
  try {
    const { error } = await client.signIn.email(
      { email, password },
      {
        onError: ({ response }) => {
          const header =
            response.headers.get('X-Retry-After') ?? response.headers.get('Retry-After');
          const seconds = Number(header);
          if (seconds > 0) wait = Math.ceil(seconds);
        },
      },
    );
    if (error === null) return { status: 'ok' };
    if (error.status === 429) return { status: 'tooMany', seconds: wait };
    return { status: 'refused', code: error.status === 401 ? 'session.wrongPassword' : 'internal' };
  } catch {
    return { status: 'refused', code: 'offline' };
  }
}

const refusalSchema = z.object({
  error: z.object({ code: errorCodeSchema, problems: z.array(inputProblemSchema) }),
});

/** Changes the password of whoever is signed in; every other browser of theirs is signed out. Null: it is done. */
export async function changePassword(
  currentPassword: string,
  newPassword: string,
): Promise<ApiError | null> {
  try {
    const { error } = await client.changePassword({ currentPassword, newPassword });
    if (error === null) return null;
    const refusal = refusalSchema.safeParse(error);
    if (!refusal.success) return { code: 'internal', problems: [] };
    const { code } = refusal.data.error;
    if (code === 'session.required') sessionExpired.raise();
    return refusal.data.error;
  } catch {
    return { code: 'offline', problems: [] };
  }
}

/** Ends the session. Throws when the server could not be told: then the person is still signed in. */
export async function signOut(): Promise<void> {
  const { error } = await client.signOut();
  if (error !== null) throw new Error(`signing out was answered with ${String(error.status)}`);
}
