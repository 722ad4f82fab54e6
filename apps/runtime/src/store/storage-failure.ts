import { CodedError } from '@bellhop/schema';
import { z } from 'zod';

const causeSchema = z.object({ kind: z.string().catch(''), originalCode: z.string().catch('') });
const knownSchema = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: causeSchema }) }),
});
const bareSchema = z.object({ cause: causeSchema });

/** What SQLite says when the disk is full, gone, or not to be written, or when another program keeps it busy. */
const sqliteNotWritable = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|LOCKED)/;
/** What SQLite and PostgreSQL say of a database that is damaged. */
const damaged = /^(SQLITE_(CORRUPT|NOTADB).*|XX00[12])$/;
/** PostgreSQL's classes: connection lost, no resources, stopped or starting, broken storage; and read-only. */
const postgresqlNotWritable = /^(08...|53...|57P..|58...|25006)$/;
/** What Prisma's driver makes of a database that is away. */
const away = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);
/**
 * What the PostgreSQL driver says without a code of its own when it loses a connection, or gets none: words, or what the
 * system said of the socket where Prisma's driver has no kind for it.
 */
const lost =
  /(write|connect|getaddrinfo) (EPIPE|ECONNABORTED|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)|Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable|Unable to start a transaction|Server has closed the connection|Can't reach database/i;

/**
 * A failure of the disk, or of the way to the database, is told as one, so that whoever has sent something knows that it
 * was not stored and sends it again. Anything else is given back as it came.
 */
export function toldByCode(error: unknown): unknown {
  if (error instanceof CodedError || !isStorageFailure(error)) return error;
  const coded = new CodedError('data.notWritable');
  coded.cause = error;
  return coded;
}

function isStorageFailure(error: unknown): boolean {
  const cause = causeOf(error);
  if (cause === undefined) return error instanceof Error && lost.test(error.message);
  const { kind, originalCode } = cause;
  return (
    sqliteNotWritable.test(originalCode) ||
    postgresqlNotWritable.test(originalCode) ||
    damaged.test(originalCode) ||
    away.has(kind)
  );
}

/** Another program keeps the database busy. */
export function isBusy(error: unknown): boolean {
  const cause = causeOf(error instanceof CodedError ? error.cause : error);
  return cause !== undefined && /^SQLITE_(BUSY|LOCKED)/.test(cause.originalCode);
}

/** A damaged database does not heal: what could be written may not be found again. */
export function isDamage(error: unknown): boolean {
  const cause = causeOf(error instanceof CodedError ? error.cause : error);
  return cause !== undefined && damaged.test(cause.originalCode);
}

/** Two transactions wrote the same rows: PostgreSQL undid this one, and it may be tried again. */
export function isWriteConflict(error: unknown): boolean {
  return causeOf(error)?.kind === 'TransactionWriteConflict';
}

function causeOf(error: unknown): z.infer<typeof causeSchema> | undefined {
  return (
    knownSchema.safeParse(error).data?.meta.driverAdapterError.cause ??
    bareSchema.safeParse(error).data?.cause
  );
}
