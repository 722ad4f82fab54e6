import {
  DriverAdapterError,
  type Error as DriverCause,
  type SqlDriverAdapter,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils';
import { MessageChannel } from 'node:worker_threads';
import { startThread } from '../start-thread.ts';
import { lookForMessage } from './look-for-message.ts';
import type { Statement } from './statement.ts';
import type { WriterCalls, WriterReply } from './writer-calls.ts';
import type { Writer } from './writer.ts';

type Input<Name extends keyof WriterCalls> = Parameters<WriterCalls[Name]>[0];
type Output<Name extends keyof WriterCalls> = ReturnType<WriterCalls[Name]>;
type Call = <Name extends keyof WriterCalls>(
  name: Name,
  input: Input<Name>,
  handedOver?: ArrayBuffer[],
) => Promise<Output<Name>>;

interface Pending {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

/**
 * A writer in a thread of its own: compressing, SQLite and the waiting for the disk happen there. If the thread dies, so
 * does the process, as it would have without the thread: nothing is acknowledged that was not stored.
 */
export function writerInThread(file: string): Writer {
  const { call, expect, stayAwake } = callThread(file);
  const queryable: SqlQueryable = {
    provider: 'sqlite',
    adapterName: '@prisma/adapter-better-sqlite3',
    queryRaw: (query) => call('query', query),
    executeRaw: (query) => call('execute', query),
  };
  const run = async (sql: string) => {
    await call('execute', { sql, args: [], argTypes: [] });
  };
  const end = async () => {
    await call('end', null);
  };
  /** A thread that has nothing to do begins the transaction while the statements are made. */
  const announced = (make: () => readonly Statement[]) => {
    const isExpected = expect();
    try {
      return make();
    } catch (error) {
      if (isExpected) void call('batch', []);
      throw error;
    }
  };
  const connection: SqlDriverAdapter = {
    ...queryable,
    executeScript: async (script) => {
      await call('script', script);
    },
    startTransaction: async () => ({
      ...queryable,
      options: await call('begin', null),
      commit: end,
      rollback: end,
      createSavepoint: (name) => run(`SAVEPOINT ${name}`),
      rollbackToSavepoint: (name) => run(`ROLLBACK TO ${name}`),
      releaseSavepoint: (name) => run(`RELEASE SAVEPOINT ${name}`),
    }),
    dispose: async () => {
      await call('close', null);
    },
  };
  return {
    connection,
    writeBatch: async (make, { isAlone }) => {
      const statements = announced(make);
      const stored = call('batch', statements, bytesOf(statements));
      if (isAlone) stayAwake();
      await stored;
    },
  };
}

/** What is to be compressed changes hands instead of being copied. */
function bytesOf(statements: readonly Statement[]): ArrayBuffer[] {
  return statements.flatMap(({ values }) =>
    values.flatMap((value) => (typeof value === 'string' ? [] : [value.compressed.buffer])),
  );
}

const youngMegabytes = 6;
/** Milliseconds in which one message is made durable, with some to spare. */
const quickDisk = 1;

interface Thread {
  call: Call;
  /** Says that a batch is the next call, and whether it did: not to a thread that is busy. */
  expect: () => boolean;
  /** Looks for the next answer for as long as a quick disk takes, instead of sleeping until it is there. */
  stayAwake: () => void;
}

function callThread(file: string): Thread {
  const pending = new Map<number, Pending>();
  // What it is handed is gone once it is written: room for more would only be filled with what is gone.
  const resourceLimits = { maxYoungGenerationSizeMb: youngMegabytes };
  const { port1: port, port2: theirs } = new MessageChannel();
  const thread = startThread('store/writer-thread', [file], {
    resourceLimits,
    workerData: theirs,
    transferList: [theirs],
  });
  let last = 0;
  let isClosing = false;
  const settle = (reply: WriterReply) => {
    const waiting = pending.get(reply.id);
    pending.delete(reply.id);
    if ('value' in reply) waiting?.resolve(reply.value as never);
    else waiting?.reject(errorOf(reply));
  };
  port.on('message', settle);
  thread.on('exit', (code) => {
    const error = new Error(`the writing thread ended with ${String(code)}`);
    for (const { reject } of pending.values()) reject(error);
    if (!isClosing) throw error;
  });
  const call: Call = (name, input, handedOver = []) =>
    new Promise((resolve, reject) => {
      last += 1;
      isClosing ||= name === 'close';
      pending.set(last, { resolve, reject });
      port.postMessage({ id: last, name, input }, handedOver);
    });
  const expect = () => {
    const isIdle = pending.size === 0;
    if (isIdle) port.postMessage({ id: 0, name: 'expect', input: null });
    return isIdle;
  };
  const stayAwake = () => {
    const next: { message: WriterReply } | undefined = lookForMessage(port, quickDisk);
    if (next !== undefined) settle(next.message);
  };
  return { call, expect, stayAwake };
}

/** What Prisma's client knows how to read: it tells a row that is there already from a disk that is full. */
function errorOf({ message, cause }: { message: string; cause: unknown }): Error {
  return cause === null ? new Error(message) : new DriverAdapterError(cause as DriverCause);
}
