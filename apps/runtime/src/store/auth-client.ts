import type { PrismaClient } from '../generated/prisma/client.ts';

export type AuthClient = ReturnType<typeof authClient>;

/** The client for better-auth; each of its statements goes through `run`. */
export function authClient(client: PrismaClient, run: <T>(work: () => Promise<T>) => Promise<T>) {
  return client.$extends({
    query: { $allOperations: ({ args, query }) => run(() => query(args)) },
  });
}
