import { createAuthClient } from 'better-auth/react';

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

/** Ends the session. Throws when the server could not be told: then the person is still signed in. */
export async function signOut(): Promise<void> {
  const { error } = await client.signOut();
  if (error !== null) throw new Error(`signing out was answered with ${String(error.status)}`);
}
