import { MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import {
  isDriverAdapterError,
  type SqlDriverAdapter,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import { checkpointsBeside, type Checkpoints } from './checkpoints.ts';
import { lookForMessage } from './look-for-message.ts';
import { sqliteAdapter } from './sqlite-adapter.ts';
import type { Statement } from './statement.ts';
import { toldByCode } from './storage-failure.ts';
import { writeStatements } from './write-statements.ts';
import type { WriterCall, WriterReply } from './writer-calls.ts';

type Batch = Extract<WriterCall, { name: 'batch' }>;

interface Opened {
  connection: SqlDriverAdapter;
  checkpoints: Checkpoints;
}

/** The thread that writes. The disk may take its time here: messages are answered from another thread meanwhile. */
function serve(port: MessagePort, opening: Promise<Opened>): void {
  const { answer, answerBatches } = answersOf(opening);
  let waiting: WriterCall[] = [];
  let isRunning = false;

  /** One call after the other, in order; batches that wait together go to the disk together. */
  async function run(): Promise<void> {
    for (;;) {
      waiting.push(...received(port));
      const [call] = waiting;
      if (call === undefined) break;
      const batches = leadingBatches(waiting);
      waiting = waiting.slice(Math.max(1, batches.length));
      const replies = batches.length > 1 ? await answerBatches(batches) : [await answer(call)];
      if (call.name === 'expect') {
        if (waiting.length === 0) waiting.push(...promised(port));
        continue;
      }
      for (const reply of replies) port.postMessage(reply);
      if (hasEnded(call) && replies.every((reply) => 'value' in reply)) {
        await (await opening).checkpoints.afterWrite();
      }
      if (call.name === 'close') port.close();
    }
    isRunning = false;
  }

  port.on('message', (call: WriterCall) => {
    waiting.push(call);
    if (isRunning) return;
    isRunning = true;
    void run();
  });
}

function answersOf(opening: Promise<Opened>) {
  let open: Transaction | null = null;
  let begun: Promise<Transaction> | null = null;

  async function write(statements: readonly Statement[]): Promise<void> {
    const beginning = begun ?? (await opening).connection.startTransaction();
    begun = null;
    await writeStatements(beginning, statements);
  }

  async function perform({ connection, checkpoints }: Opened, call: WriterCall) {
    switch (call.name) {
      case 'query':
        return (open ?? connection).queryRaw(call.input);
      case 'execute':
        return (open ?? connection).executeRaw(call.input);
      case 'begin':
        open = await connection.startTransaction();
        return open.options;
      case 'end': {
        const ended = open;
        open = null;
        await ended?.commit();
        return null;
      }
      case 'script':
        await connection.executeScript(call.input);
        return null;
      case 'expect':
        begun = connection.startTransaction();
        await begun;
        return null;
      case 'batch':
        await write(call.input);
        return null;
      case 'close':
        await checkpoints.close();
        await connection.dispose();
        return null;
    }
  }

  async function answer(call: WriterCall): Promise<WriterReply> {
    try {
      return { id: call.id, value: await perform(await opening, call) };
    } catch (error) {
      return { id: call.id, ...toldOf(error) };
    }
  }

  /** In one transaction. Where one of them is bad, each goes alone; where the disk is, none. */
  async function answerBatches(batches: readonly Batch[]): Promise<WriterReply[]> {
    try {
      await write(batches.flatMap(({ input }) => input));
      return batches.map(({ id }) => ({ id, value: null }));
    } catch (error) {
      if (toldByCode(error) !== error) return batches.map(({ id }) => ({ id, ...toldOf(error) }));
      const replies: WriterReply[] = [];
      for (const batch of batches) replies.push(await answer(batch));
      return replies;
    }
  }

  return { answer, answerBatches };
}

async function open(file: string): Promise<Opened> {
  const connection = await sqliteAdapter(file).connect();
  return { connection, checkpoints: await checkpointsBeside(file, connection) };
}

/** Whether a transaction is over with it. */
function hasEnded({ name }: WriterCall): boolean {
  return name === 'batch' || name === 'end';
}

function leadingBatches(calls: readonly WriterCall[]): Batch[] {
  const batches: Batch[] = [];
  for (const call of calls) {
    if (call.name !== 'batch') break;
    batches.push(call);
  }
  return batches;
}

/** What has come in the meantime, without going back to the event loop for it. */
function received(port: MessagePort): WriterCall[] {
  const calls: WriterCall[] = [];
  for (;;) {
    const next: { message: WriterCall } | undefined = receiveMessageOnPort(port);
    if (next === undefined) return calls;
    calls.push(next.message);
  }
}

/** As long as it takes to put a small batch together, in milliseconds. */
const longestLook = 0.3;

function promised(port: MessagePort): WriterCall[] {
  const next: { message: WriterCall } | undefined = lookForMessage(port, longestLook);
  return next === undefined ? [] : [next.message];
}

function toldOf(error: unknown): { message: string; cause: unknown } {
  const message = error instanceof Error ? error.message : String(error);
  return { message, cause: isDriverAdapterError(error) ? error.cause : null };
}

const port: unknown = workerData;
if (!(port instanceof MessagePort)) throw new Error('this module runs in a thread');
const [, , , file = ''] = process.argv;
serve(port, open(file));
