import type { PrismaClient } from '../generated/prisma/client.ts';

export type AuthClient = ReturnType<typeof authClient>;

type Run = <T>(work: () => Promise<T>) => Promise<T>;
/** A client by the names of its models and of what can be done with them. */
type Operations = Record<string, Record<string, (args: unknown) => Promise<unknown>>>;

const reads = /^(find|count|aggregate|groupBy)/;

/**
 * The client for better-auth, which brings its own statements: what reads goes through `read`; what writes goes through
 * `write` and in a transaction, since outside of one the database is only read.
 */
export function authClient(client: PrismaClient, { read, write }: { read: Run; write: Run }) {
  return client.$extends({
    query: {
      $allModels: {
        $allOperations: ({ model, operation, args, query }) => {
          if (reads.test(operation)) return read(() => query(args));
          const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}`;
          return write(() =>
            client.$transaction(async (transaction) => {
              const operations = transaction as unknown as Operations;
              return operations[name]?.[operation]?.(args);
            }),
          );
        },
      },
    },
  });
}
