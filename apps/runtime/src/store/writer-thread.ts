import { parentPort } from 'node:worker_threads';
import { isDriverAdapterError, type Transaction } from '@prisma/driver-adapter-utils';
import type { WriterCall, WriterReply } from './writer-calls.ts';
import { writerHere, type Writer } from './writer.ts';

/** The thread that writes. The disk may take its time here: messages are answered from another thread meanwhile. */
function serve(port: NonNullable<typeof parentPort>, opening: Promise<Writer>): void {
  let open: Transaction | null = null;

  async function perform({ connection, writeBatch }: Writer, call: WriterCall) {
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
      case 'batch':
        await writeBatch(call.input);
        return null;
      case 'close':
        await connection.dispose();
        return null;
    }
  }

  async function answer(call: WriterCall): Promise<WriterReply> {
    try {
      return { id: call.id, value: await perform(await opening, call) };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { id: call.id, message, cause: isDriverAdapterError(error) ? error.cause : null };
    }
  }

  port.on('message', (call: WriterCall) => {
    void answer(call).then((reply) => {
      port.postMessage(reply);
      if (call.name === 'close') port.close();
    });
  });
}

if (parentPort === null) throw new Error('this module runs in a thread');
const [, , , file = ''] = process.argv;
serve(parentPort, writerHere(file));
