import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';

export type AuthClient = ReturnType<typeof authClient>;

type Write = <T>(work: (transaction: Prisma.TransactionClient) => Promise<T>) => Promise<T>;
/** A client by the names of its models and of what can be done with them. */
type Operations = Record<string, Record<string, ((args: unknown) => Promise<unknown>) | undefined>>;

const reads = /^(find|count|aggregate|groupBy)/;

/** The client for better-auth, which brings its own statements: what writes goes the way of all writes. */
export function authClient(client: PrismaClient, writeAside: Write) {
  return client.$extends({
    query: {
      $allModels: {
        $allOperations: ({ model, operation, args, query }) =>
          reads.test(operation)
            ? query(args)
            : writeAside((transaction) => operationOf(transaction, model, operation)(args)),
      },
    },
  });
}

/** Prisma names an operation to its extensions by words only. One that is not there must not look as if it were done. */
function operationOf(transaction: Prisma.TransactionClient, model: string, operation: string) {
  const operations = transaction as unknown as Operations;
  const found = operations[`${model.charAt(0).toLowerCase()}${model.slice(1)}`]?.[operation];
  if (found === undefined) throw new Error(`Prisma's client has no ${operation} of ${model}`);
  return found;
}
