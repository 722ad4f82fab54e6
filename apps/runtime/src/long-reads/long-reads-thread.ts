import { parentPort } from 'node:worker_threads';
import { CodedError } from '@bellhop/schema';
import { openReading } from '../store/open-reading.ts';
import { toldByCode } from '../store/storage-failure.ts';
import type { LongReadCall, LongReadReply } from './long-read-calls.ts';
import { longReadsHere, type LongReads } from './long-reads.ts';

// The thread that reads what takes long, on a connection of its own. It is ended from outside when nobody asks any more.

function perform(reads: LongReads, call: LongReadCall) {
  switch (call.name) {
    case 'customers':
      return reads.customers(call.input);
    case 'replayPage':
      return reads.replayPage(call.input);
    case 'replayChat':
      return reads.replayChat(call.input);
    case 'walk':
      return reads.walk(call.input);
    case 'sides':
      return reads.sides(call.input);
    case 'audience':
      return reads.audience(call.input);
  }
}

async function answer(opening: Promise<LongReads>, call: LongReadCall): Promise<LongReadReply> {
  const { id } = call;
  try {
    return { id, value: await perform(await opening, call) };
  } catch (failure) {
    const error = toldByCode(failure);
    if (error instanceof CodedError) return { id, code: error.code, problems: error.problems };
    return { id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function open(dataFolder: string, databaseUrl: string): Promise<LongReads> {
  const place = { dataFolder, databaseUrl: databaseUrl === '' ? null : withFew(databaseUrl) };
  return longReadsHere(await openReading(place));
}

/** PostgreSQL has only so many connections for all servers, and one reads after the other here. */
function withFew(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('connection_limit', '2');
  return url.href;
}

if (parentPort === null) throw new Error('this module runs in a thread');
const port = parentPort;
const [, , , dataFolder = '', databaseUrl = ''] = process.argv;
const opening = open(dataFolder, databaseUrl);
// Whoever asks is told why; nobody has asked yet.
opening.catch(() => undefined);
port.on('message', (call: LongReadCall) => {
  void answer(opening, call).then((reply) => {
    port.postMessage(reply);
  });
});
