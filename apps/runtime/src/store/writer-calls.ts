import type { SqlQuery, SqlResultSet, TransactionOptions } from '@prisma/driver-adapter-utils';
import type { Statement } from './statement.ts';

/** What the writing thread can be asked for, and what it gives back. */
export interface WriterCalls {
  query: (query: SqlQuery) => SqlResultSet;
  execute: (query: SqlQuery) => number;
  script: (script: string) => null;
  begin: (nothing: null) => TransactionOptions;
  /** The transaction has ended: the next one may begin. */
  end: (nothing: null) => null;
  /**
   * The very next call is a batch, which is being put together: its transaction can begin. Nothing is given back; if it
   * cannot begin, the batch is told.
   */
  expect: (nothing: null) => null;
  batch: (statements: readonly Statement[]) => null;
  close: (nothing: null) => null;
}

export type WriterCall = {
  [Name in keyof WriterCalls]: { id: number; name: Name; input: Parameters<WriterCalls[Name]>[0] };
}[keyof WriterCalls];

/** `cause` is the driver's own, as it was; null for what the driver does not know. */
export type WriterReply =
  | { id: number; value: ReturnType<WriterCalls[keyof WriterCalls]> }
  | { id: number; message: string; cause: unknown };
